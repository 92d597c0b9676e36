import { useState } from 'react';
import { formatCount } from '../../lib/format-count.ts';
import {
  type Coding,
  type CodingFault,
  formatCoding,
  mergeCodings,
  parseCoding,
  renameCoding,
} from '../../models/coding/coding-file.ts';
import type { OtherCase } from '../../models/coding/other-case.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import { useIdCover } from '../blind/letters-context.ts';
import styles from './CodingFiles.module.css';

type Props = {
  coding: Coding;
  others: readonly Coding[];
  onName: (coder: string) => void;
  /** A file of the reader's own, to be joined to what is here. */
  onOwn: (coding: Coding) => void;
  onOthers: (others: readonly Coding[]) => void;
  /** Whole cases of other people, laid over this one. */
  cases: readonly OtherCase[];
  onCases: (cases: readonly OtherCase[]) => void;
};

const nameOf = (file: File): string => file.name.replace(/(?:\.case)?\.\w+$/, '');

/** The file of a whole case, as a second person's; null for any other. */
async function readCase(file: File, text: string): Promise<OtherCase | null> {
  const [{ decodeCase }, { otherCaseOf }] = await Promise.all([
    import('../../case/decode.ts'),
    import('../../models/coding/other-case.ts'),
  ]);
  const { file: other } = decodeCase(text);
  return other && otherCaseOf(other, nameOf(file));
}

/** Codes in a table; null for a file that is none. */
async function readTable(file: File): Promise<OtherCase[] | null> {
  const { readCodeTable } = await import('../../engine/read-code-table.ts');
  return readCodeTable(new Uint8Array(await file.arrayBuffer()), nameOf(file));
}

/** The same people, each under a name that nobody else has. */
function named(cases: readonly OtherCase[], taken: readonly string[]): OtherCase[] {
  const names = new Set(taken);
  return cases.map((one) => {
    let { coder } = one;
    for (let n = 2; names.has(coder); n++) coder = `${one.coder} (${n})`;
    names.add(coder);
    return { ...one, coder };
  });
}

const FAULTS: Readonly<Record<CodingFault, string>> = {
  'not-json': 'holds no codes: a table of codes has a column “quote” (its id or words) and a column “code”',
  'not-a-coding': 'holds no codes saved from here, and is no case',
  'other-case': 'is of another case',
  'other-codebook': 'is of another codebook; choose that codebook above and open it again',
};

/** The reader's codes as a file, and the files of others, dropped in. */
export function CodingFiles({ coding, others, onName, onOwn, onOthers, cases, onCases }: Props) {
  const { hide, show } = useIdCover();
  const [said, setSaid] = useState<readonly string[]>([]);
  const open = async (files: readonly File[]) => {
    const lines: string[] = [];
    const read: Coding[] = [];
    const whole: OtherCase[] = [];
    for (const file of files) {
      const text = await file.text();
      const result = parseCoding(text, { case: coding.case, scheme: show(coding.scheme) });
      const other = result === 'not-a-coding' ? await readCase(file, text) : null;
      const table = result === 'not-json' ? await readTable(file) : null;
      if (table) {
        whole.push(...table);
        const count = table.reduce((sum, { quotes }) => sum + quotes.length, 0);
        lines.push(
          `${file.name}: ${formatCount(count, 'code')} of ${table.map(({ coder }) => coder).join(', ')}.`,
        );
      } else if (other) {
        whole.push(other);
        lines.push(`${file.name}: a whole case, laid over this one.`);
      } else if (typeof result === 'string') lines.push(`${file.name} ${FAULTS[result]}. It was left out.`);
      else {
        read.push(renameCoding(result.coding, hide));
        const left = result.left === 0 ? '' : `; ${formatCount(result.left, 'entry')} could not be read`;
        lines.push(
          `${file.name}: ${formatCount(result.coding.codes.length, 'code')} of ${result.coding.coder}${left}.`,
        );
      }
    }
    for (const mine of read) if (mine.coder === coding.coder) onOwn(mine);
    if (whole.length > 0) {
      const names = new Set(whole.map(({ coder }) => coder));
      const stay = cases.filter(({ coder }) => !names.has(coder));
      const taken = [coding, ...others, ...read, ...stay].map(({ coder }) => coder);
      onCases([...stay, ...named(whole, taken)]);
    }
    onOthers(mergeCodings([...others, ...read.filter(({ coder }) => coder !== coding.coder)]));
    setSaid(lines);
  };
  const isOver = useFileDrop(async (files) => {
    const texts = await Promise.all(files.map((file) => file.text()));
    const place = { case: coding.case, scheme: show(coding.scheme) };
    const isOther = (text: string) =>
      ['not-json', 'not-a-coding'].includes(parseCoding(text, place) as string);
    return texts.every(isOther) ? false : open(files);
  });
  return (
    <section className={`${styles.files} no-print`} aria-labelledby="files" data-over={isOver}>
      <h2 id="files">Codes as files</h2>
      <p className={styles.row}>
        <label>
          Your name, as others will see it
          <input value={coding.coder} maxLength={80} onChange={({ target }) => onName(target.value)} />
        </label>
        <button
          type="button"
          onClick={() =>
            saveFile(
              `codes-${coding.case}-${coding.scheme}.json`,
              new Blob([formatCoding(renameCoding(coding, show))], { type: 'application/json' }),
            )
          }
        >
          Save my codes
        </button>
        <label>
          Open codes (saved here, or a table as CSV), or another person’s whole case, one file or many; codes
          saved here can be dropped on this page, too
          <input
            type="file"
            multiple
            accept=".json,application/json,.csv,.tsv,text/csv"
            onChange={({ target }) => {
              void open([...(target.files ?? [])]);
              target.value = '';
            }}
          />
        </label>
      </p>
      <div role="status" className={styles.said}>
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {others.length + cases.length > 0 && (
        <p>
          Compared with: {[...others, ...cases].map(({ coder }) => coder).join(', ')}.{' '}
          <button
            type="button"
            onClick={() => {
              onOthers([]);
              onCases([]);
            }}
          >
            Let go of them
          </button>
        </p>
      )}
    </section>
  );
}
