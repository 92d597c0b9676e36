import { countByValue, type Selection } from '../../filter/select.ts';
import { fold } from '../../lib/fold.ts';
import { type SourceRef, sourceRefs } from '../source-ref.ts';
import type { ContrastedKind } from './contrasted.ts';

/** Something that can stand as a perspective. */
export type Choice = {
  id: string;
  name: string;
  kind: ContrastedKind;
  source: SourceRef | null;
  /** Its quotes in view. */
  quotes: number;
};

export type ChoicesModel = {
  /** The case's perspectives, then sources, organisations and people, each by quotes in view. At most 80. */
  choices: readonly Choice[];
  found: number;
};

const MOST = 80;
const ORDER: readonly ContrastedKind[] = ['perspective', 'source', 'organization', 'person'];

/**
 * Whom the reader can contrast: perspectives, sources with an article, people and organisations with a quote in the
 * case, searched by name. Ids that `with=` would read as something else (see `resolveContrasted`) are not offered twice.
 */
export function deriveFramingChoices(selection: Selection, { search }: { search: string }): ChoicesModel {
  const { case: data } = selection;
  const { perspective, source, speaker } = data.quotes.facets;
  const perspectives = countByValue(selection, perspective, data.perspectives.rows.length);
  const sources = countByValue(selection, source, data.sources.rows.length);
  const people = countByValue(selection, speaker, data.people.rows.length);
  const speaks = new Set(speaker.sets.flat());
  const refs = sourceRefs(data);
  const choices = new Map<string, Choice>();
  const offer = (choice: Choice) => {
    if (!choices.has(choice.id)) choices.set(choice.id, choice);
  };
  data.perspectives.rows.forEach(({ id, name, voices, sources: of }, i) => {
    const only =
      !voices?.length && of?.length === 1 ? refs[data.sources.at.get(of[0] as string) ?? -1] : undefined;
    offer({ id, name: name ?? id, kind: 'perspective', source: only ?? null, quotes: perspectives[i]! });
  });
  for (const i of data.columns) {
    const ref = refs[i] as SourceRef;
    offer({ id: ref.id, name: ref.name, kind: 'source', source: ref, quotes: sources[i]! });
  }
  data.people.rows.forEach(({ id, name, type }, i) => {
    if (!speaks.has(i)) return;
    const kind = type === 'Organization' ? 'organization' : 'person';
    offer({ id, name: name ?? id, kind, source: null, quotes: people[i]! });
  });
  const needle = fold(search).trim();
  const found = [...choices.values()].filter(({ name }) => needle === '' || fold(name).includes(needle));
  found.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.quotes - a.quotes);
  return { choices: found.slice(0, MOST), found: found.length };
}
