import type { Case } from '../../case/case.ts';
import type { NoteBasis } from '../../case/case-file.ts';
import type { Verification } from '../../case/verification.ts';
import type { Selection } from '../../filter/select.ts';
import { deriveSummary, type Summary } from '../summary.ts';
import { type ArticleRef, articleRef, citedArticle } from './article-ref.ts';
import { type Citation, cite, citeWords, missingIn } from './citation.ts';
import { passageOf } from './passage-context.ts';
import { type PassageLink, passageLink } from './passage-link.ts';
import { deriveContext, type QuoteContext } from './quote-context.ts';
import { type CodedFrame, framesOf } from './quote-frames.ts';
import { deriveRenderings, type Renderings } from './quote-renderings.ts';
import { type QuoteRow, rowWriter } from './quote-row.ts';

/** What an article did inside the words it quotes: put `text` in, or left something out at `text`. */
export type Edit = { kind: 'insertion' | 'elision'; text: string };

/** Everything a quote's own page draws. The filter does not narrow it: a record is shown whole. */
export type QuotePageModel = {
  summary: Summary;
  quote: QuoteRow;
  /** How the article names the speaker; '' where the case does not say. */
  speakerText: string;
  article: ArticleRef;
  renderings: Renderings;
  context: QuoteContext;
  frames: readonly CodedFrame[];
  /** `leads` where another rendering names another speaker or actor: then the note is read before the words. */
  note: { text: string; basis: NoteBasis | null; leads: boolean } | null;
  edits: readonly Edit[];
  /** The quote whose words this one repeats, and those that repeat it. */
  echoes: QuoteRow | null;
  echoedBy: readonly QuoteRow[];
  /** null where no stamp came with the case. */
  verification: Verification | null;
  passage: PassageLink | null;
  citations: readonly Citation[];
  /** The same for the words themselves, with who is quoted. */
  wordCitations: readonly Citation[];
  /** What the citations leave open, in words. */
  missing: readonly string[];
};

export type QuoteModel = { summary: Summary; page: QuotePageModel | null };

const MOST_ECHOES = 20;

/** One quote by id; `page` is null where the case has no such quote. */
export function deriveQuote(selection: Selection, { id }: { id: string }): QuoteModel {
  const { case: data } = selection;
  const summary = deriveSummary(selection);
  const row = data.quotes.id.indexOf(id);
  return { summary, page: row < 0 ? null : { summary, ...describe(data, row) } };
}

function describe(data: Case, row: number): Omit<QuotePageModel, 'summary'> {
  const { quotes } = data;
  const article = quotes.article[row]!;
  const rest = quotes.rest.get(row);
  const write = rowWriter(data);
  const quote = write(row);
  const exact = quotes.exact[row] ?? '';
  const cited = citedArticle(data, article);
  const renderings = deriveRenderings(data, row);
  const echoed = rest?.echoes ? quotes.id.indexOf(rest.echoes) : -1;
  return {
    quote,
    speakerText: rest?.speakerText ?? '',
    article: articleRef(data, article),
    renderings,
    context: deriveContext(data, row),
    frames: framesOf(data, row),
    note: rest?.note
      ? { text: rest.note, basis: rest.noteBasis ?? null, leads: isAttributedOtherwise(renderings) }
      : null,
    edits: (rest?.edits ?? [])
      .map(({ start, end, kind }) => ({ kind, text: exact.slice(start, end) }))
      .filter(({ text }) => text !== ''),
    echoes: echoed < 0 ? null : write(echoed),
    echoedBy: echoesOf(data, quotes.id[row] ?? '').map(write),
    verification: data.verification
      ? (data.verification.get(quotes.id[row] ?? '') ?? { state: 'not-stamped' })
      : null,
    passage: passageLink({
      ...passageOf(data, row),
      url: cited.url,
      outlet: cited.outlet,
      headline: cited.headline,
    }),
    citations: cite(cited),
    wordCitations: citeWords(cited, {
      exact,
      isQuoted: quote.standing === 'quoted',
      speaker: quote.speaker?.name ?? rest?.speakerText ?? '',
      lang: quote.lang,
    }),
    missing: missingIn(cited),
  };
}

const isAttributedOtherwise = ({ others }: Renderings): boolean =>
  others.some(({ attribution }) => attribution.some(({ field }) => field !== 'cue'));

/** Rows of the quotes that repeat the words of one, in file order, at most `MOST_ECHOES`. */
function echoesOf(data: Case, id: string): number[] {
  const rows: number[] = [];
  for (const [row, { echoes }] of data.quotes.rest) {
    if (echoes === id) rows.push(row);
    if (rows.length === MOST_ECHOES) break;
  }
  return rows;
}
