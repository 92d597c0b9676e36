import type { Selection } from '../../filter/select.ts';
import { writeWho } from '../compare/account-who.ts';
import { deriveCompare } from '../compare/compare.ts';
import type { Cell } from '../compare/compare-cells.ts';
import { writeCompareSentence } from '../compare/compare-sentence.ts';
import { KIND_NAMES, writeSilence } from '../compare/compare-words.ts';
import { cited, type ExportTable, listed } from './export-table.ts';

/** "The American side: “at the initiative of …” (Pentagon, quoted)", account after account; or the silence and why. */
function writeCell({ accounts, silences }: Cell): string {
  const told = accounts.map((account) => {
    const words = account.words.map(({ exact, standing }) => cited(exact, standing === 'quoted'));
    const answer = account.text === '' ? 'answer not coded' : account.text;
    const maybe = account.isMaybe ? '; may not have been out' : '';
    return `${answer}${words.length > 0 ? `: ${words.join(' / ')}` : ''} (${writeWho(account)}${maybe})`;
  });
  return listed([...told, ...silences.map(({ kind }) => writeSilence(kind))]);
}

/** The evidence grid: one row per point shown, one column per source in view. */
export function compareTable(selection: Selection): ExportTable {
  const model = deriveCompare(selection, { rows: Number.POSITIVE_INFINITY });
  return {
    finding: writeCompareSentence(model.counts),
    head: ['event', 'question', 'kind', 'sources answering', ...model.columns.map(({ name }) => name)],
    words: [],
    rows: model.groups.flatMap(({ name, rows }) =>
      rows.map((row) => [
        name,
        row.question,
        row.kind === null ? 'no remaining source' : KIND_NAMES[row.kind],
        row.answering,
        ...row.cells.map(writeCell),
      ]),
    ),
  };
}
