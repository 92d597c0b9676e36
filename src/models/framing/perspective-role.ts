import { affiliationChains } from '../../case/affiliation.ts';
import type { Case } from '../../case/case.ts';
import type { Person, Source } from '../../case/case-file.ts';
import { formatCount } from '../../lib/format-count.ts';
import { mainEvents } from '../main-events.ts';
import type { Contrasted } from './contrasted.ts';

const regions = new Intl.DisplayNames(['en'], { type: 'region' });
const countryName = (country: string): string =>
  /^[A-Z]{2}$/.test(country) ? (regions.of(country) ?? country) : country;

function sourceRole({ kind, country }: Source): string {
  const said = [kind ?? 'outlet', country === undefined ? '' : countryName(country)];
  return said.filter(Boolean).join(', ');
}

function voiceRole(data: Case, { type, jobTitle, affiliation }: Person): string {
  const of = data.people.rows[data.people.at.get(affiliation ?? '') ?? -1]?.name;
  const what = jobTitle ?? (type === 'Organization' ? 'organisation' : 'person');
  return of === undefined ? what : `${what}, ${of}`;
}

/** "party to 2 calls": of the events that articles are mainly about, those that are about one of its voices. */
function partyTo(data: Case, { voices }: Contrasted): string | null {
  const main = mainEvents(data);
  const chains = affiliationChains(data.people);
  const speaksFor = (id: string) =>
    chains[data.people.at.get(id) ?? -1]?.some((p) => voices.includes(p)) ?? false;
  const events = data.events.rows.filter(({ id, about }) => main.has(id) && (about ?? []).some(speaksFor));
  if (events.length === 0) return null;
  const kinds = new Set(events.map(({ kind }) => kind ?? 'event'));
  return `party to ${formatCount(events.length, kinds.size === 1 ? ([...kinds][0] as string) : 'event')}`;
}

/** What a perspective is, from the case's own facts: "organisation; party to 2 calls", "newspaper, Iran". */
export function perspectiveRole(data: Case, contrasted: Contrasted): string {
  const sources = contrasted.sources.flatMap((i) => data.sources.rows[i] ?? []);
  const voices = contrasted.voices.flatMap((i) => data.people.rows[i] ?? []);
  const [source] = sources;
  const [voice] = voices;
  if (voices.length + sources.length === 0) return 'names nobody that this case knows';
  if (voices.length === 0 && sources.length === 1 && source) return sourceRole(source);
  const party = partyTo(data, contrasted);
  const what =
    sources.length === 0 && voices.length === 1 && voice
      ? voiceRole(data, voice)
      : [
          voices.length > 0 ? formatCount(voices.length, 'voice') : '',
          sources.length > 0 ? formatCount(sources.length, 'outlet') : '',
        ]
          .filter(Boolean)
          .join(' and ');
  return party === null ? what : `${what}; ${party}`;
}
