import type { Field, ImportModel, MapValue, RowChoice } from '../../engine/use-file-opening.ts';

type Ref = string | number;
type Said = { [key: string]: unknown };

const part = (map: MapValue, name: string): Said => ({ ...(map[name] as Said | undefined) });

/** The columns of a model as a map names them: by header where it is the only one of that name, else by position. */
function columnsOf({ columns }: ImportModel): Map<Field, Ref[]> {
  const found = new Map<Field, Ref[]>();
  for (const { sheet, column, header, field } of columns) {
    if (field === null) continue;
    const isOnly = columns.filter((other) => other.sheet === sheet && other.header === header).length === 1;
    const ref = isOnly && header !== '' ? header : column;
    const refs = found.get(field) ?? [];
    if (!refs.includes(ref)) found.set(field, [...refs, ref]);
  }
  return found;
}

/** Gives a column another field, or none: the map and its columns. Several columns of one field are read one after the other. */
export function setField(
  model: ImportModel,
  sheet: number,
  column: number,
  field: Field | null,
): [map: MapValue, columns: ImportModel['columns']] {
  const columns = model.columns.map((one) =>
    one.sheet === sheet && one.column === column ? { ...one, field } : one,
  );
  return [{ ...model.map, columns: Object.fromEntries(columnsOf({ ...model, columns })) }, columns];
}

/** Says what a row is; the columns are then guessed for it anew. */
export function setRow({ map }: ImportModel, row: RowChoice): MapValue {
  const { columns: _, ...rest } = map;
  return { ...rest, row };
}

/** Reads another sheet or table of the file, or (null) what is read without being told; its columns are guessed anew. */
export function setSheet({ map }: ImportModel, sheet: string | null): MapValue {
  const { columns: _, row: _row, ...rest } = map;
  return { ...rest, sheet };
}

export const setDecision = ({ map }: ImportModel, name: string, value: unknown): MapValue => ({
  ...map,
  decisions: { ...part(map, 'decisions'), [name]: value },
});

export const decisionOf = ({ map }: ImportModel, name: string): unknown => part(map, 'decisions')[name];

type Kind = 'outlet' | 'speaker';

export const mergesOf = ({ map }: ImportModel, kind: Kind): Readonly<Record<string, string>> =>
  (part(map, 'merge')[kind] as Record<string, string> | undefined) ?? {};

/** Takes several names for one, the first of them; or apart again. */
export function setMerge(model: ImportModel, kind: Kind, names: readonly string[], isOne: boolean): MapValue {
  const [head = '', ...others] = names;
  const rest = Object.entries(mergesOf(model, kind)).filter(([name]) => !others.includes(name));
  const added = isOne ? others.map((name) => [name, head]) : [];
  return {
    ...model.map,
    merge: { ...part(model.map, 'merge'), [kind]: Object.fromEntries([...rest, ...added]) },
  };
}
