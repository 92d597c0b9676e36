import { type ImportModel, leftOutOfOpening } from '../../engine/use-file-opening.ts';
import { formatCount } from '../../lib/format-count.ts';
import { saveFile } from '../../ui/save-file.ts';
import styles from './MappingStep.module.css';

const place = (file: string, line: number | null, isOne: boolean): string =>
  [isOne ? '' : file, line === null ? '' : `line ${line}`].filter(Boolean).join(', ');

/** What the list below it holds: values that are not what their field asks for, or notes on whole files. */
function writeLost(lost: ImportModel['lost'], total: number): string {
  if (lost.every(({ field, value }) => field === '' && value === '')) return formatCount(total, 'note');
  const they = total === 1 ? 'it' : 'they';
  return `${formatCount(total, 'value')} could not be read as what ${they} should be`;
}

/** What became of every record: the sum, what was left out and why, what lost a value. */
export function WhatBecame({ model }: { model: ImportModel }) {
  const { equation, records, leftOut, lost, lostTotal, files, anchors, texts } = model;
  const isOne = files.length === 1;
  const download = async () => {
    for (const { name, type, text } of await leftOutOfOpening()) saveFile(name, new Blob([text], { type }));
  };
  return (
    <section className={styles.report} aria-labelledby="became">
      <h2 id="became">What becomes of each record</h2>
      <p role="status">{equation}</p>
      {texts > 0 && (
        <p>
          {formatCount(texts, 'text')} beside it {texts === 1 ? 'belongs' : 'belong'} to its articles. Places
          of quotes: {anchors.found} found, {anchors.notFound} not found, {anchors.ambiguous} in more than one
          place.
        </p>
      )}
      {records.leftOut > 0 && (
        <>
          <ul className={styles.reasons}>
            {leftOut.slice(0, 8).map(({ file, line, record, reason }) => (
              <li key={`${file} ${line} ${record}`}>
                <strong>{place(file, line, isOne) || `record ${record}`}</strong> {reason}
              </li>
            ))}
            {records.leftOut > 8 && <li>and {formatCount(records.leftOut - 8, 'more', 'more')}</li>}
          </ul>
          <p>
            <button type="button" className={styles.quietButton} onClick={() => void download()}>
              Download left-out rows
            </button>{' '}
            as they came, each with its reason: mend them and drop them here again.
          </p>
        </>
      )}
      {lostTotal > 0 && (
        <details>
          <summary>{writeLost(lost, lostTotal)}</summary>
          <ul className={styles.reasons}>
            {lost.map(({ file, line, field, value, reason }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only shown
              <li key={i}>
                <strong>{place(file, line, isOne)}</strong> {field !== '' && `${field}: `}
                {value !== '' && <bdi>{value.slice(0, 80)}. </bdi>}
                {reason}
              </li>
            ))}
            {lostTotal > lost.length && <li>and {formatCount(lostTotal - lost.length, 'more', 'more')}</li>}
          </ul>
        </details>
      )}
    </section>
  );
}
