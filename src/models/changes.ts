/** What a case says of the records that are no longer in it: for the page of one, and for a link made with an older version. */
import type { ListName } from '../case/case-file.ts';
import { changeOf } from '../case/changes.ts';
import type { Selection } from '../filter/select.ts';
import { formatCount } from '../lib/format-count.ts';
import { inMarks } from '../lib/outermost-marks.ts';

type Seen = Pick<Selection, 'case'>;

/** What stands for a record now: its name, and the path of the page or view that shows it; null where it has none. */
export type Successor = { id: string; name: string; path: string | null };

/** A record that a link asks for and the case does not have. null: the case says nothing of it. */
export type MissingRecord = {
  version: string;
  date: string;
  why: string;
  /** null: nothing stands for it. */
  to: Successor | null;
} | null;

/** What a record of each list is called, and the path that shows one; '' where no page does. */
const LISTS: Readonly<Record<ListName, { noun: string; nouns?: string; path: (id: string) => string }>> = {
  sources: { noun: 'source', path: (id) => `/sources/${id}` },
  people: { noun: 'person', nouns: 'people', path: (id) => `/quotes?speaker=${id}` },
  perspectives: { noun: 'perspective', path: (id) => `/framing?with=${id}` },
  articles: { noun: 'article', path: (id) => `/articles/${id}` },
  events: { noun: 'event', path: (id) => `/events/${id}` },
  statements: { noun: 'statement', path: () => '' },
  quotes: { noun: 'quote', path: (id) => `/quotes/${id}` },
  claims: { noun: 'question', path: (id) => `/claims/${id}` },
  referents: { noun: 'thing named', nouns: 'things named', path: (id) => `/present/referent/${id}` },
  schemes: { noun: 'codebook', path: (id) => `/framing?scheme=${id}` },
  frames: { noun: 'frame', path: (id) => `/quotes?frame=${id}` },
  annotations: { noun: 'code', path: () => '' },
  tours: { noun: 'lesson', path: (id) => `/present/${id}/1` },
};

/** The name of a record that is there; null where it is not. */
function nameIn({ case: data }: Seen, list: ListName, id: string): string | null {
  if (list === 'quotes') {
    const row = data.quotes.id.indexOf(id);
    return row < 0 ? null : inMarks(data.quotes.exact[row] ?? '');
  }
  if (list === 'annotations') return null;
  const table = data[list];
  const row = table.rows[table.at.get(id) ?? -1];
  if (!row) return null;
  const { name, headline, question, prefLabel } = row as Partial<
    Record<'name' | 'headline' | 'question' | 'prefLabel', string>
  >;
  return name ?? headline ?? question ?? prefLabel ?? id;
}

/** The page or view of a statement is that of its first quote. */
function pathTo({ case: data }: Seen, list: ListName, id: string): string | null {
  if (list === 'statements') {
    const at = data.statements.at.get(id);
    const row = at === undefined ? -1 : data.quotes.statement.indexOf(at);
    return row < 0 ? null : `/quotes/${data.quotes.id[row]}`;
  }
  return LISTS[list].path(id) || null;
}

/** What became of a record that this case does not have. */
export function deriveMissing(selection: Seen, { list, id }: { list: ListName; id: string }): MissingRecord {
  const change = changeOf(selection.case, list, id);
  if (!change) return null;
  const { version, date, why, to } = change;
  const name = to === null ? null : nameIn(selection, list, to);
  if (to === null || name === null) return { version, date, why, to: null };
  return { version, date, why, to: { id: to, name, path: pathTo(selection, list, to) } };
}

/** One change after a version: why, and what went or has another id, in words: "2 quotes went; 1 question has another id". */
export type ChangeSince = { version: string; date: string; why: string; what: string };

/** The version of the case, and what changed in it after the one that a link was made with. */
export type ChangesModel = { version: string; changes: readonly ChangeSince[] };

const byNumber = new Intl.Collator('en', { numeric: true });

/** The changes of the case that came after a version, the first first; versions are ordered by the numbers in them. */
export function deriveChanges({ case: { info } }: Seen, { since }: { since: string }): ChangesModel {
  const changes = (info.changes ?? []).filter(({ version }) => byNumber.compare(version ?? '', since) > 0);
  return {
    version: info.version ?? '',
    changes: changes.map(({ version = '', date = '', why = '', ids = [] }) => {
      const counts = new Map<string, number>();
      for (const { list, to } of ids) {
        const key = `${list} ${(to ?? null) === null ? 'went' : 'moved'}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const what = [...counts].map(([key, n]) => {
        const [list, how] = key.split(' ') as [ListName, 'went' | 'moved'];
        const count = formatCount(n, LISTS[list].noun, LISTS[list].nouns);
        return how === 'went' ? `${count} went` : `${count} ${n === 1 ? 'has another id' : 'have other ids'}`;
      });
      return { version, date, why, what: what.join('; ') };
    }),
  };
}
