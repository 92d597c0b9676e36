import { useState } from 'react';
import { formatCount } from '../../lib/format-count.ts';
import {
  type Coding,
  type CodingFault,
  formatCoding,
  mergeCodings,
  parseCoding,
} from '../../models/coding/coding-file.ts';
import { saveFile } from '../../ui/save-file.ts';
import { useFileDrop } from '../../ui/use-file-drop.ts';
import styles from './CodingFiles.module.css';

type Props = {
  coding: Coding;
  others: readonly Coding[];
  onName: (coder: string) => void;
  /** A file of the reader's own, to be joined to what is here. */
  onOwn: (coding: Coding) => void;
  onOthers: (others: readonly Coding[]) => void;
};

const FAULTS: Readonly<Record<CodingFault, string>> = {
  'not-json': 'is no JSON file',
  'not-a-coding': 'holds no codes saved from here',
  'other-case': 'is of another case',
  'other-codebook': 'is of another codebook; choose that codebook above and open it again',
};

/** The reader's codes as a file, and the files of others, dropped in. */
export function CodingFiles({ coding, others, onName, onOwn, onOthers }: Props) {
  const [said, setSaid] = useState<readonly string[]>([]);
  const open = async (files: readonly File[]) => {
    const lines: string[] = [];
    const read: Coding[] = [];
    for (const file of files) {
      const result = parseCoding(await file.text(), { case: coding.case, scheme: coding.scheme });
      if (typeof result === 'string') lines.push(`${file.name} ${FAULTS[result]}. It was left out.`);
      else {
        read.push(result.coding);
        const left = result.left === 0 ? '' : `; ${formatCount(result.left, 'entry')} could not be read`;
        lines.push(
          `${file.name}: ${formatCount(result.coding.codes.length, 'code')} of ${result.coding.coder}${left}.`,
        );
      }
    }
    for (const mine of read) if (mine.coder === coding.coder) onOwn(mine);
    onOthers(mergeCodings([...others, ...read.filter(({ coder }) => coder !== coding.coder)]));
    setSaid(lines);
  };
  const isOver = useFileDrop(async (files) => {
    const texts = await Promise.all(files.map((file) => file.text()));
    const place = { case: coding.case, scheme: coding.scheme };
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
              new Blob([formatCoding(coding)], { type: 'application/json' }),
            )
          }
        >
          Save my codes
        </button>
        <label>
          Open codes, one file or many; or drop them on this page
          <input
            type="file"
            multiple
            accept=".json,application/json"
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
      {others.length > 0 && (
        <p>
          Compared with: {others.map(({ coder }) => coder).join(', ')}.{' '}
          <button type="button" onClick={() => onOthers([])}>
            Let go of them
          </button>
        </p>
      )}
    </section>
  );
}
