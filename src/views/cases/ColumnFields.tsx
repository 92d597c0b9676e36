import { describeOpening, type Field, type ImportModel } from '../../engine/use-file-opening.ts';
import { setField } from './edit-map.ts';
import { FIELD_WORDS } from './field-words.ts';
import styles from './MappingStep.module.css';

/** Every column with values of its own, and the field that it fills. */
export function ColumnFields({ model }: { model: ImportModel }) {
  return (
    <table className={styles.columns}>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">What stands in it</th>
          <th scope="col">Field</th>
        </tr>
      </thead>
      <tbody>
        {model.columns.map(({ sheet, column, header, values, field, reason }) => (
          <tr key={`${sheet} ${column}`} data-unused={field === null}>
            <th scope="row" dir="auto">
              {header || `Column ${column + 1}`}
            </th>
            <td>
              {values.map((value) => (
                <span key={value} className={styles.value} dir="auto">
                  {value}
                </span>
              ))}
              {values.length === 0 && <span className={styles.quiet}>nothing</span>}
            </td>
            <td>
              <select
                aria-label={`Field for ${header || `column ${column + 1}`}`}
                value={field ?? ''}
                onChange={({ target }) =>
                  void describeOpening(
                    ...setField(model, sheet, column, (target.value || null) as Field | null),
                  )
                }
              >
                <option value="">not used; kept with the record</option>
                {model.fields.map((name) => (
                  <option key={name} value={name}>
                    {FIELD_WORDS[name]}
                  </option>
                ))}
              </select>
              {reason !== '' && <span className={styles.reason}>{reason}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
