import type { Case } from '../../case/case.ts';
import { markSources, type SourceMark } from '../../case/source-marks.ts';
import type { Selection } from '../../filter/select.ts';
import { formatCount } from '../../lib/format-count.ts';
import { writeDate, writeDays } from '../../lib/format-date.ts';
import { joinWords } from '../../lib/join-words.ts';
import { nameOfId } from './account-voice.ts';
import { answeringIn } from './answering-accounts.ts';
import type { ColumnsInView } from './columns-in-view.ts';
import type { Sight } from './compare-sight.ts';
import { UNCLEAR, type VoicesInView } from './compare-voices.ts';

/** A source as it is drawn: its name and the tile that goes with it. */
export type MarkedSource = { id: string; name: string } & SourceMark;

/**
 * A column as it is named: a source with its tile, or a voice. A voice without articles here has no tile (`letter` is '');
 * an outlet's own voice has its source's.
 */
export type ColumnRef = MarkedSource & { kind: 'source' | 'own' | 'voice' | 'unclear' };

export type CompareColumn = ColumnRef & {
  /**
   * What stands under its name. Of a source, when its article was published, at the precision known: "26 June 2024, 00:16",
   * "undated, 12–14 July 2024, inferred". Of a voice, through whom it reaches us: "in The Hill and Press TV".
   */
  published: string;
  articles: number;
  /** True when none of its articles in view is certain to have been out on the day asked for. */
  isMaybe: boolean;
};

/** Sources by position, with their marks; each mark is made once per model. */
export function sourceDrawer(data: Case): (source: number) => MarkedSource {
  const marks = markSources(data);
  return (source) => {
    const row = data.sources.rows[source];
    return { id: row?.id ?? '', name: row?.name ?? '?', ...(marks[source] ?? { letter: '?', slot: 99 }) };
  };
}

/** When an article was published, in words: its date at the precision it has, and how that is known if not stated. */
export function writePublished(data: Case, article: number): string {
  const date = data.dates.published[article];
  const basis = data.articles.rows[article]?.dateBasis;
  if (!date) return 'undated';
  const known = basis === 'inferred' || basis === 'computed' ? `, ${basis}` : '';
  if (date.shape !== 'one-of') return writeDate(date) + known;
  const isBounded = Number.isFinite(date.from) && Number.isFinite(date.to) && date.precision === 'day';
  return `undated, ${isBounded ? writeDays(date.from, date.to) : writeDate(date)}${known}`;
}

/** Positions of the articles of each source, by source position. */
function articlesBySource(data: Case): number[][] {
  const lists: number[][] = data.sources.rows.map(() => []);
  for (const [article, source] of data.articleSource.entries()) lists[source]?.push(article);
  return lists;
}

/** Names a column by its id. */
export function columnDrawer(data: Case, isVoice: boolean): (id: string) => ColumnRef {
  const draw = sourceDrawer(data);
  return (id) => {
    const source = data.sources.at.get(id);
    if (!isVoice) return { ...draw(source ?? -1), id, kind: 'source' };
    const isPerson = data.people.at.has(id);
    if (source !== undefined) return { ...draw(source), kind: isPerson ? 'voice' : 'own' };
    if (!isPerson && id === UNCLEAR)
      return { id, name: 'Voice unclear', letter: '', slot: 99, kind: 'unclear' };
    return { id, name: nameOfId(data, id), letter: '', slot: 99, kind: 'voice' };
  };
}

/** The heads of the columns drawn. */
export function deriveColumns(
  selection: Selection,
  columns: ColumnsInView,
  drawn: readonly number[],
): CompareColumn[] {
  const { case: data } = selection;
  const name = columnDrawer(data, columns.voices !== null);
  const { voices, sight } = columns;
  const printedIn = voices ? outletsOfVoices(data, sight, voices) : null;
  const heads = printedIn ? [] : sourceHeads(selection, drawn);
  return drawn.map((column, i) => {
    const ref = name(columns.idOf(column));
    if (!printedIn) return { ...ref, ...heads[i]! };
    const outlets = [...(printedIn.get(column) ?? [])].map(
      (source) => data.sources.rows[source]?.name ?? '?',
    );
    const where = outlets.length > 2 ? formatCount(outlets.length, 'outlet') : joinWords(outlets);
    return {
      ...ref,
      published: ref.kind === 'own' ? 'in its own voice' : `in ${where}`,
      articles: outlets.length,
      isMaybe: false,
    };
  });
}

/** Positions of the sources that print each voice, by position of the column. */
function outletsOfVoices(data: Case, sight: Sight, voices: VoicesInView): Map<number, Set<number>> {
  const outlets = new Map<number, Set<number>>();
  for (const claim of data.claims.rows)
    for (const { account, source } of answeringIn(data, claim, sight)) {
      const voice = voices.of(account);
      outlets.set(voice, (outlets.get(voice) ?? new Set()).add(source));
    }
  return outlets;
}

type SourceHead = Pick<CompareColumn, 'published' | 'articles' | 'isMaybe'>;

/** When the articles of each source were published. */
export function sourceHeads({ case: data, known }: Selection, sources: readonly number[]): SourceHead[] {
  const articles = articlesBySource(data);
  return sources.map((source) => {
    const own = articles[source] ?? [];
    const first = own[0];
    return {
      published:
        own.length === 1 && first !== undefined
          ? writePublished(data, first)
          : formatCount(own.length, 'article'),
      articles: own.length,
      isMaybe: !own.some((article) => known[article] === 'in') && own.some((a) => known[a] === 'maybe'),
    };
  });
}
