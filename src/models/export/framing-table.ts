import type { CsvCell } from '../../lib/format-csv.ts';
import type { FramingModel } from '../framing/framing.ts';
import { writeFramingSentence } from '../framing/framing-sentence.ts';
import type { PointList, SilenceColumn } from '../framing/silence.ts';
import { cited, columnNames, type ExportTable, listed } from './export-table.ts';

/** Everything that the framing view counts or contrasts: a row per thing, a column per perspective. */
export function framingTable(model: FramingModel): ExportTable {
  const { perspectives, naming, stress, quoted, cues, voices, silence } = model;
  const { passages } = model;
  const hasPassages = passages.bases.some((count) => count > 0);
  const rows: CsvCell[][] = [];
  const add = (section: string, item: string, cell: (p: number) => CsvCell) =>
    rows.push([section, item, ...perspectives.map((_, p) => cell(p))]);
  add('in one sentence', '', (p) => model.spoken[p] ?? '');
  add('in view', 'quotes', (p) => perspectives[p]!.quotes);
  add('in view', 'statements', (p) => perspectives[p]!.statements);
  add('in view', 'in its own words', (p) => perspectives[p]!.own);
  add('in view', 'in another’s words', (p) => perspectives[p]!.relayed);
  if (hasPassages) add('in view', 'passages', (p) => passages.bases[p] ?? 0);
  add('in view', 'through', (p) =>
    listed(perspectives[p]!.through.map(({ name, quotes }) => `${name} ${quotes}`)),
  );
  for (const row of naming.rows)
    add('calls it', row.name, (p) =>
      listed(
        (row.cells[p]?.labels ?? []).map(
          ({ text, standing, via }) =>
            `${cited(text, standing === 'quoted')} (${via.map(({ name, places }) => (places > 1 ? `${name}, ${places} places` : name)).join(', ')})`,
        ),
      ),
    );
  for (const frame of stress?.frames ?? [])
    add(`stresses, by ${stress?.unit}`, frame.label, (p) => frame.cells[p]?.main ?? 0);
  if (hasPassages)
    for (const [at, frame] of (stress?.frames ?? []).entries())
      add('stresses, in passages', frame.label, (p) => passages.frames[at]?.[p] ?? 0);
  const bars = new Set(quoted.flatMap((column) => column.bars.map(({ label }) => label)));
  for (const label of bars)
    add(
      'words in quotation marks',
      label,
      (p) => quoted[p]?.bars.find((bar) => bar.label === label)?.words ?? null,
    );
  add('words in quotation marks', 'all', (p) => quoted[p]?.words ?? 0);
  add('attributes with', 'reporting verbs', (p) =>
    listed((cues[p]?.cues ?? []).map(({ cue, quotes }) => `${cue} ${quotes}`)),
  );
  add('lets speak', 'voices', (p) =>
    listed((voices[p]?.voices ?? []).map(({ name, quotes }) => `${name} ${quotes}`)),
  );
  if (silence) {
    const questions = ({ points }: PointList) => listed(points.map(({ question }) => question));
    const add = (section: string, list: (column: SilenceColumn) => PointList | null) => {
      const lists = silence.map(list);
      if (lists.some((one) => one !== null))
        rows.push([section, 'questions', ...lists.map((one) => one && questions(one))]);
    };
    add('leaves out', (one) => (one.kind === 'source' ? one.leftOut : null));
    add('tells alone', (one) => (one.kind === 'source' ? one.alone : null));
    add('carried of it', (one) => (one.kind === 'voice' ? one.carried : null));
    add('carried by one outlet only', (one) => (one.kind === 'voice' ? one.one : null));
  }
  return {
    finding: writeFramingSentence(model.sentence),
    head: ['section', 'item', ...columnNames(perspectives)],
    words: [],
    dates: [],
    drawn: perspectives.length + 2,
    rows,
  };
}
