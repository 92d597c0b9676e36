import { affiliationChains } from '../../case/affiliation.ts';
import { NONE } from '../../case/case.ts';
import type { Person } from '../../case/case-file.ts';
import { countByValue, type Selection } from '../../filter/select.ts';
import { oncePer } from '../../lib/once-per.ts';
import type { Named } from '../named.ts';
import { spread, type Tally } from './perspective-tally.ts';

/** Who a voice is to the reader: somebody with a name, an organisation or its spokesman, or nobody in particular. */
export const VOICE_KINDS = ['person', 'organization', 'vague'] as const;
export type VoiceKind = (typeof VOICE_KINDS)[number];

export type Voice = Named & { kind: VoiceKind; quotes: number; words: number };

export type VoicesColumn = {
  /** Most quoted first, at most 16. */
  voices: readonly Voice[];
  more: number;
  /** Quotes whose speaker the case does not name. */
  unnamed: number;
  /** How many quotes each kind of voice has. */
  byKind: Readonly<Record<VoiceKind, number>>;
};

type SilentGroup = { organization: Named | null; people: readonly Named[] };

export type SilentVoices = {
  /**
   * Organisations without any quote in view, by the people of the case that belong to them; people without an
   * organisation stand alone. At most 40 names.
   */
  groups: readonly SilentGroup[];
  /** Silent ones that are not in `groups`. */
  more: number;
  silent: number;
  all: number;
};

const MOST = { voices: 16, names: 40 };

/** Per code, the positions in its set. */
type CodedSets = readonly (readonly number[])[];

/** By position, what each is to the reader. Once per case. */
const kindsOf = oncePer((rows: readonly Person[]): readonly VoiceKind[] =>
  rows.map(({ vague, type }) => (vague ? 'vague' : type === 'Organization' ? 'organization' : 'person')),
);

/** Of each speaker and those it speaks for, the speaker alone. Once per case. */
const innermostOf = oncePer((sets: CodedSets): CodedSets => sets.map((set) => set.slice(0, 1)));

/** Whom each perspective's quotes give the word to: a source, all whom it quotes; a voice, those who speak for it. */
export function deriveVoices({ case: data }: Selection, tallies: readonly Tally[]): VoicesColumn[] {
  const { rows } = data.people;
  const innermost = innermostOf(data.quotes.facets.speaker.sets);
  const kinds = kindsOf(rows);
  return tallies.map((tally) => {
    const quotes = spread(tally.bySpeaker, innermost, rows.length);
    const words = spread(tally.wordsBySpeaker, innermost, rows.length);
    const byKind = { person: 0, organization: 0, vague: 0 };
    const heard: number[] = [];
    let named = 0;
    for (let i = 0; i < quotes.length; i++) {
      const count = quotes[i]!;
      if (count === 0) continue;
      heard.push(i);
      named += count;
      byKind[kinds[i]!] += count;
    }
    heard.sort((a, b) => quotes[b]! - quotes[a]! || words[b]! - words[a]!);
    const voices = heard.slice(0, MOST.voices).map((i): Voice => {
      const { id, name } = rows[i]!;
      return { id, name: name ?? id, kind: kinds[i]!, quotes: quotes[i]!, words: words[i]! };
    });
    return {
      voices,
      more: Math.max(0, heard.length - MOST.voices),
      unnamed: tally.quotes - named,
      byKind,
    };
  });
}

/**
 * Who has no voice at all in view: people and organisations of the case that no selected quote lets speak, neither
 * themselves nor anyone who speaks for them. An organisation with one speaking member has a voice.
 */
export function deriveSilentVoices(selection: Selection): SilentVoices {
  const { people, quotes } = selection.case;
  const counts = countByValue(selection, quotes.facets.speaker, people.rows.length);
  const chains = affiliationChains(people);
  const groups = new Map<number, { organization: Named | null; people: Named[] }>();
  let silent = 0;
  people.rows.forEach((person, i) => {
    if (counts[i]! > 0) return;
    silent++;
    const chain = chains[i]!.filter((p) => counts[p] === 0);
    const top = chain.at(-1) ?? NONE;
    const head = people.rows[top];
    const isAlone = chain.length === 1 && person.type !== 'Organization';
    const key = isAlone ? NONE : top;
    const group = groups.get(key) ?? {
      organization: isAlone || !head ? null : { id: head.id, name: head.name ?? head.id },
      people: [],
    };
    groups.set(key, group);
    if (isAlone || top !== i) group.people.push({ id: person.id, name: person.name ?? person.id });
  });
  const ordered = [...groups.values()].sort(
    (a, b) => Number(a.organization === null) - Number(b.organization === null),
  );
  const shown = firstNames(ordered, MOST.names);
  return { groups: shown.groups, more: silent - shown.named, silent, all: people.rows.length };
}

/** The first groups with so many names in all; the last may be cut. */
function firstNames(groups: readonly SilentGroup[], most: number): { groups: SilentGroup[]; named: number } {
  const shown: SilentGroup[] = [];
  let named = 0;
  for (const { organization, people } of groups) {
    if (named >= most) break;
    if (organization) named++;
    const first = people.slice(0, most - named);
    named += first.length;
    shown.push({ organization, people: first });
  }
  return { groups: shown, named };
}
