import type { CaseFile, Claim, Evidence } from '../../case/case-file.ts';
import {
  type AskedField,
  type NamedRecord,
  recordName,
  recordsOf,
  shownValue,
  typedValue,
  valueAt,
} from '../../engine/author-records.ts';
import type { DraftDesk } from '../../engine/draft-desk.ts';
import { ChoiceField } from './ChoiceField.tsx';
import styles from './MakePage.module.css';
import { TextField } from './TextField.tsx';

export type FieldProps = {
  desk: DraftDesk;
  file: CaseFile;
  field: AskedField;
  /** The record or entry that the field is of, and the record around it. */
  part: Readonly<Record<string, unknown>>;
  record: Readonly<Record<string, unknown>>;
  onChange: (value: unknown) => void;
};

/** One field of a record, asked for as its kind wants it. */
export function RecordField(props: FieldProps) {
  const { desk, field, part, onChange } = props;
  const value = valueAt(part, field.key);
  const text = shownValue(field, value);
  const save = (next: string) => {
    const after = typedValue(field, next, value);
    if (after !== undefined || !field.isNeeded) onChange(after);
  };
  const { kind, label } = field;
  if (kind === 'choice' || kind === 'one' || kind === 'answer')
    return (
      <ChoiceField
        label={label}
        value={text}
        options={optionsOf(props)}
        none={field.isNeeded ? undefined : 'not said'}
        onChoose={save}
      />
    );
  if (kind === 'many') return <Many {...props} chosen={(value ?? []) as string[]} />;
  if (kind === 'evidence') return <Shown {...props} evidence={(value ?? []) as Evidence[]} />;
  if (kind === 'yes')
    return (
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => onChange(target.checked ? true : undefined)}
        />{' '}
        {label}
      </label>
    );
  if (kind === 'words') {
    const articleId = typeof part.articleId === 'string' ? part.articleId : undefined;
    const take = (next: string) => {
      if (next.trim() !== '') onChange(desk.anchor(next.trim(), articleId));
      else if (!field.isNeeded) onChange(undefined);
    };
    return <TextField desk={desk} label={label} value={text} onSave={take} isLong isQuoted />;
  }
  const several = kind === 'texts' || kind === 'authors' ? ' (a semicolon between two)' : '';
  const form = kind === 'date' ? ' (2026-06-30)' : '';
  return (
    <TextField
      desk={desk}
      label={`${label}${several}${form}`}
      value={text}
      onSave={save}
      isLong={kind === 'long'}
    />
  );
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['own', 'the article’s own'],
  ['unclear', 'unclear'],
]);

function optionsOf({ file, field, record }: FieldProps): NamedRecord[] {
  if (field.kind === 'choice') return field.of.map((id) => ({ id, name: id.replaceAll('-', ' ') }));
  if (field.kind === 'answer')
    return ((record as Partial<Claim>).answers ?? []).map(({ id, text }) => ({ id, name: text || id }));
  if (field.kind !== 'one' && field.kind !== 'many') return [];
  const also = (field.also ?? []).map((id) => ({ id, name: WORDS.get(id) ?? id }));
  return [...also, ...field.of.flatMap((list) => recordsOf(file, list))];
}

function Many({ chosen, ...props }: FieldProps & { chosen: readonly string[] }) {
  const { field, onChange } = props;
  const options = optionsOf(props);
  const left = options.filter(({ id }) => !chosen.includes(id));
  const set = (ids: readonly string[]) => onChange(ids.length === 0 ? undefined : ids);
  return (
    <fieldset className={styles.many}>
      <legend>{field.label}</legend>
      {chosen.map((id) => {
        const name = options.find((one) => one.id === id)?.name ?? id;
        return (
          <p key={id} className={styles.buttons}>
            <bdi>{name}</bdi>
            <button
              type="button"
              aria-label={`Take out ${name}`}
              onClick={() => set(chosen.filter((one) => one !== id))}
            >
              Take out
            </button>
          </p>
        );
      })}
      {left.length > 0 && (
        <ChoiceField
          label={`Add to ${field.label.toLowerCase()}`}
          value=""
          options={left}
          none="choose …"
          onChoose={(id) => id !== '' && set([...chosen, id])}
        />
      )}
    </fieldset>
  );
}

function Shown({
  desk,
  file,
  field,
  part,
  evidence,
  onChange,
}: FieldProps & { evidence: readonly Evidence[] }) {
  const set = (next: readonly Evidence[]) => onChange(next.length === 0 ? undefined : next);
  const of = typeof part.articleId === 'string' ? part.articleId : undefined;
  const used = new Set(evidence.map(({ quoteId }) => quoteId));
  const free = (file.quotes ?? []).filter(({ id, articleId }) => articleId === of && !used.has(id));
  return (
    <fieldset className={styles.many}>
      <legend>{field.label}</legend>
      {evidence.map(({ quoteId, selector }, i) => {
        const words = selector?.exact ?? (quoteId === undefined ? '' : recordName(file, 'quotes', quoteId));
        return (
          <p key={quoteId ?? words} className={styles.buttons}>
            <span className={styles.words} dir="auto">
              {words}
            </span>
            <button type="button" onClick={() => set(evidence.filter((_, j) => j !== i))}>
              Take out
            </button>
          </p>
        );
      })}
      {free.length > 0 && (
        <ChoiceField
          label="Add a quote of the article"
          value=""
          options={free.map(({ id }) => ({ id, name: recordName(file, 'quotes', id) }))}
          none="choose …"
          onChoose={(quoteId) => quoteId !== '' && set([...evidence, { quoteId }])}
        />
      )}
      <TextField
        desk={desk}
        label="Or words of the article"
        value=""
        onSave={(words) =>
          words.trim() !== '' && set([...evidence, { selector: desk.anchor(words.trim(), of) }])
        }
      />
    </fieldset>
  );
}
