import { describeOpening, type ImportModel } from '../../engine/use-file-opening.ts';
import { setSheet } from './edit-map.ts';
import styles from './MappingStep.module.css';

/** Which sheet of a workbook, or which table of a page, is read, where one file is open and has several. */
export function SheetChoice({ model }: { model: ImportModel }) {
  const [first, ...more] = model.sheets;
  if (!first || first.names.length < 2 || more.some(({ file }) => file !== first.file)) return null;
  const readsAll = more.length > 0 || typeof model.map.sheet !== 'string';
  const isWorkbook = first.format === 'xlsx';
  const value = isWorkbook || !readsAll ? (first.part ?? '') : '';
  return (
    <label className={styles.rowKind}>
      {isWorkbook ? 'The sheet' : 'The table'}{' '}
      <select
        value={value}
        onChange={({ target }) => void describeOpening(setSheet(model, target.value || null))}
      >
        {!isWorkbook && <option value="">all {first.names.length}</option>}
        {first.names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
