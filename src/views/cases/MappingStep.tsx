import { useState } from 'react';
import type { FailureError } from '../../engine/failure.ts';
import { useOwnCase } from '../../engine/use-case.ts';
import {
  cancelOpening,
  describeOpening,
  finishOpening,
  type ImportModel,
  type RowChoice,
} from '../../engine/use-file-opening.ts';
import { FailureSentences } from '../FailureSentences.tsx';
import { ColumnFields } from './ColumnFields.tsx';
import { DateOrder } from './DateOrder.tsx';
import { setRow } from './edit-map.ts';
import { FileSentences } from './FileSentences.tsx';
import { FIELD_WORDS, ROW_WORDS } from './field-words.ts';
import styles from './MappingStep.module.css';
import { MergeLists } from './MergeLists.tsx';
import { PreviewQuotes } from './PreviewQuotes.tsx';
import { SheetChoice } from './SheetChoice.tsx';
import { WhatBecame } from './WhatBecame.tsx';

type Props = {
  model: ImportModel;
  isBusy: boolean;
  failure: FailureError | null;
  isHidden: boolean;
  onCancel: () => void;
  /** What is done with the mapping instead of opening these rows as a case: they are only some of a table. */
  instead?: { name: string; isReady: boolean; onPress: () => void };
};

/** What was read, how its columns become fields, and what comes of it; then it is opened. */
export function MappingStep({ model, isBusy, failure, isHidden, onCancel, instead }: Props) {
  const own = useOwnCase();
  const isReady = model.refused === null && !isBusy;
  const row = model.sheets[0]?.row ?? 'quote';
  const isMapped = model.sheets.length > 0;
  const [keepsTexts, setKeepsTexts] = useState(true);
  return (
    <div aria-busy={isBusy}>
      {!isHidden && <FileSentences files={model.files} />}
      {model.preset !== null && !isHidden && (
        <p className={styles.quiet}>Its columns are known: read as “{model.preset}” was.</p>
      )}
      {!isHidden && <DateOrder model={model} />}
      <div className={styles.actions}>
        {instead ? (
          <button
            type="button"
            className={styles.main}
            disabled={isBusy || !instead.isReady}
            onClick={instead.onPress}
          >
            {instead.name}
          </button>
        ) : (
          <button
            type="button"
            className={styles.main}
            disabled={!isReady}
            onClick={() => void finishOpening(null, keepsTexts)}
          >
            Open as a case
          </button>
        )}
        {own && !instead && (
          <button
            type="button"
            className={styles.quietButton}
            disabled={!isReady}
            onClick={() => void finishOpening(own, keepsTexts)}
          >
            Add to this case
          </button>
        )}
        <button
          type="button"
          className={styles.quietButton}
          onClick={() => {
            cancelOpening();
            onCancel();
          }}
        >
          Cancel
        </button>
        {model.texts > 0 && (
          <label className={styles.quiet}>
            <input
              type="checkbox"
              checked={keepsTexts}
              onChange={({ target }) => setKeepsTexts(target.checked)}
            />{' '}
            Keep the texts in this browser too
          </label>
        )}
        {isHidden && <span role="status">{model.equation}</span>}
      </div>
      {model.refused !== null && !isHidden && <p role="alert">{model.refused}</p>}
      {failure !== null && (
        <div role="alert">
          <FailureSentences failure={failure} />
        </div>
      )}
      {!isHidden && (
        <>
          <div className={styles.beside}>
            <PreviewQuotes model={model} />
            <WhatBecame model={model} />
          </div>
          {isMapped && (
            <section className={styles.mapping} aria-labelledby="columns">
              <h2 id="columns">How its columns are read</h2>
              <SheetChoice model={model} />
              <label className={styles.rowKind}>
                A row is{' '}
                <select
                  value={row}
                  onChange={({ target }) => void describeOpening(setRow(model, target.value as RowChoice))}
                >
                  {model.rows.map((kind) => (
                    <option key={kind} value={kind}>
                      {ROW_WORDS[kind]}
                    </option>
                  ))}
                </select>
              </label>
              <ColumnFields model={model} />
              <MergeLists model={model} />
              {row === 'quote' && !model.columns.some(({ field }) => field === 'words') && (
                <p>No column is read as “{FIELD_WORDS.words}” yet: choose the one that holds the quotes.</p>
              )}
            </section>
          )}
        </>
      )}
    </div>
  );
}
