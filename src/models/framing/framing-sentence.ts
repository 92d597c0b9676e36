import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import { inMarks, stripOutermostMarks } from '../../lib/outermost-marks.ts';
import type { Standing } from '../word-diff.ts';
import { nameDistance, nameKey, TELLING } from './name-key.ts';
import type { NamingRow } from './naming.ts';
import type { NamingCell, NamingLabel } from './naming-cells.ts';
import type { PerspectiveHead } from './perspective-heads.ts';
import type { StressModel } from './stress.ts';

/** A piece of the sentence: ours, or verbatim words with the quote they stand in. */
export type SentencePart =
  | { kind: 'ours'; text: string }
  | { kind: 'words'; text: string; lang: string | null; standing: Standing; quoteId: string | null };

const ours = (text: string): SentencePart => ({ kind: 'ours', text });
const NUMBERS = ['no', 'one', 'two', 'three', 'four'];

/** What a perspective calls the thing first of all: its own words before others', the label with most places. */
const firstLabel = (cell: NamingCell | undefined): NamingLabel | undefined => cell?.labels[0];

const folded = (label: NamingLabel): string => nameKey(label.text);

/**
 * The referent of the sentence: first those whose first labels are far apart (see `nameDistance`), then those where they
 * differ at all, then the rest; among these the one that most perspectives name, then in their own words, then with most
 * labels in view, then the first of the file. null when fewer than two perspectives name any.
 */
export function contrastedReferent(rows: readonly NamingRow[]): NamingRow | null {
  let best: NamingRow | null = null;
  const differs = (row: NamingRow) =>
    Number(new Set(row.cells.flatMap((cell) => firstLabel(cell) ?? []).map(folded)).size > 1);
  const isTelling = (row: NamingRow) =>
    Number(nameDistance(row.cells.flatMap((cell) => firstLabel(cell)?.text ?? [])) >= TELLING);
  const compare = (a: NamingRow, b: NamingRow) =>
    isTelling(a) - isTelling(b) ||
    differs(a) - differs(b) ||
    a.named - b.named ||
    a.namedByOwn - b.namedByOwn ||
    a.labels - b.labels;
  for (const row of rows) if (row.named > 1 && (!best || compare(row, best) > 0)) best = row;
  return best;
}

/**
 * One sentence from fixed rules, the same wherever it stands: "For the war, three names. The Pentagon says “war against
 * Ukraine”, Press TV special military operation." Without labels to contrast it says which frame each uses most;
 * without frames, how much of each there is.
 */
export function deriveFramingSentence(
  heads: readonly PerspectiveHead[],
  naming: readonly NamingRow[],
  stress: StressModel | null,
): SentencePart[] {
  if (heads.length === 0) return [ours('This case names no source and no perspective to contrast.')];
  const row = contrastedReferent(naming);
  if (row) return namingSentence(heads, row);
  return [ours(stress ? stressSentence(heads, stress) : countSentence(heads))];
}

/** How words that are not a perspective's own come from it: "The Hill, quoting Singh, …", "Pentagon, as retold, …". */
function relayed({ isSource }: PerspectiveHead, { of, standing }: NamingLabel): string {
  if (!isSource) return ', as retold, ';
  return `, ${standing === 'quoted' ? 'quoting' : 'reporting'} ${isolate(of ?? 'others')}, `;
}

function namingSentence(heads: readonly PerspectiveHead[], row: NamingRow): SentencePart[] {
  const labels = row.cells.map(firstLabel);
  const names = new Set(labels.flatMap((label) => (label ? folded(label) : []))).size;
  const parts = [ours(`For ${isolate(row.name)}, ${NUMBERS[names]} ${names === 1 ? 'name' : 'names'}. `)];
  const silent: string[] = [];
  let said = 0;
  heads.forEach((head, p) => {
    const label = labels[p];
    if (!label) {
      silent.push(isolate(head.name));
      return;
    }
    const verb = label.isOwn
      ? said > 0
        ? ' '
        : head.members.length > 1
          ? ' say '
          : ' says '
      : relayed(head, label);
    parts.push(ours(`${said === 0 ? '' : ', '}${isolate(head.name)}${verb}`));
    parts.push({
      kind: 'words',
      text: label.text,
      lang: label.lang,
      standing: label.standing,
      quoteId: label.places[0]?.quoteId ?? null,
    });
    said++;
  });
  const rest =
    silent.length === 0
      ? ''
      : `; ${silent.join(' and ')} ${silent.length === 1 ? 'has' : 'have'} no word for it here`;
  return [...parts, ours(`${rest}.`)];
}

/** Fewer coded than this do not show what somebody stresses. */
export const FEW = 3;

/**
 * "Pentagon most often stresses Security (5 of 9 coded statements); Moscow has no quote in view that is coded." What is
 * coded is what has a frame of the codebook shown, each statement or quote once, however many frames it has.
 */
export function stressSentence(
  heads: readonly PerspectiveHead[],
  { frames, bases, unit, schemes }: StressModel,
): string {
  const noun = unit === 'statement' ? 'statement' : 'quote';
  const one = (head: PerspectiveHead, p: number): string => {
    const top = Math.max(0, ...frames.map(({ cells }) => cells[p]?.main ?? 0));
    const coded = bases[p]?.coded ?? 0;
    if (head.quotes === 0) return `${isolate(head.name)} has no quote in view`;
    if (coded === 0)
      return `${isolate(head.name)} has no quote in view that is coded${schemes.length > 1 ? ' by this codebook' : ''}`;
    if (top === 0)
      return `${isolate(head.name)} has ${formatCount(coded, `coded ${noun}`)} in view, none with a main frame`;
    if (coded < FEW)
      return `${isolate(head.name)} has ${formatCount(coded, `coded ${noun}`)} in view, too few to say what it stresses`;
    const most = frames.filter(({ cells }) => cells[p]?.main === top).map(({ label }) => label);
    const which =
      most.length > 2 ? `${formatNumber(most.length)} frames alike` : most.map(isolate).join(' and ');
    return `${isolate(head.name)} most often stresses ${which} (${formatNumber(top)}${most.length > 1 ? ' each' : ''} of ${formatCount(coded, `coded ${noun}`)})`;
  };
  return `${heads.map(one).join('; ')}.`;
}

const countSentence = (heads: readonly PerspectiveHead[]): string =>
  `${heads
    .map(
      ({ name, quotes, statements, outlets }) =>
        `${isolate(name)}: ${formatCount(quotes, 'quote')} of ${formatCount(statements, 'statement')} in ${formatCount(outlets, 'source')}`,
    )
    .join('; ')}.`;

/** What something is called, in a sentence of ours: in quotation marks only where it stands in them in an article. */
export const writeLabel = ({ text, standing }: { text: string; standing: Standing }): string =>
  standing === 'quoted' ? inMarks(isolate(stripOutermostMarks(text))) : isolate(text);

/** The same as one text, for captions and exports: words stand in quotation marks only where they do in an article. */
export const writeFramingSentence = (parts: readonly SentencePart[]): string =>
  parts.map((part) => (part.kind === 'words' ? writeLabel(part) : part.text)).join('');
