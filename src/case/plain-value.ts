/**
 * A quick look at values that are plainly sound, so that the schema library, which copies what it checks, sees only the
 * others. The checks are read off the same schemas: what is plain here is valid there; what is not may be valid or not.
 */
import { meantField } from './misspelled-fields.ts';
import { type SchemaNode, unwrap } from './removable-part.ts';

/** True for a valid value without a key called "__proto__", a misspelled field, or a list or record in an unknown one. */
export type IsPlain = (value: unknown) => boolean;

type Step = { kind?: string; type: string; requirement?: unknown };

const never: IsPlain = () => false;

/** What a pipe asks beyond the type; null where it asks something that is not known here. */
function requirementsOf({ pipe = [] }: SchemaNode): IsPlain[] | null {
  const checks: IsPlain[] = [];
  for (const { type, requirement } of pipe.slice(1) as readonly Step[]) {
    if (type === 'regex' && requirement instanceof RegExp && !requirement.global && !requirement.sticky)
      checks.push((value) => requirement.test(value as string));
    else if (type === 'integer') checks.push(Number.isInteger);
    else if (typeof requirement !== 'number') return null;
    else if (type === 'min_length') checks.push((value) => (value as string).length >= requirement);
    else if (type === 'min_value') checks.push((value) => (value as number) >= requirement);
    else if (type === 'max_value') checks.push((value) => (value as number) <= requirement);
    else return null;
  }
  return checks;
}

function piped(schema: SchemaNode, isType: IsPlain): IsPlain {
  const checks = requirementsOf(schema);
  if (checks === null) return never;
  const [only] = checks;
  if (!only) return isType;
  if (checks.length === 1) return (value) => isType(value) && only(value);
  return (value) => isType(value) && checks.every((check) => check(value));
}

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

function plainRecord(schema: SchemaNode): IsPlain {
  const entries = Object.entries(schema.entries ?? {});
  const known = entries.map(([key]) => key);
  const checks = new Map(entries.map(([key, entry]) => [key, isPlainBy(entry)]));
  const required = entries.filter(([, { type }]) => type !== 'optional').map(([key]) => key);
  /** Keys that the format does not know, and whether they are an author's own. */
  const foreign = new Map<string, boolean>([['__proto__', false]]);
  const isOwn = (key: string): boolean => {
    let is = foreign.get(key);
    if (is === undefined) {
      is = meantField(known, key) === null;
      foreign.set(key, is);
    }
    return is;
  };
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const record = value as Record<string, unknown>;
    for (const key in record) {
      const check = checks.get(key);
      if (check ? !check(record[key]) : !isOwn(key) || !isScalar(record[key])) return false;
    }
    for (let i = 0; i < required.length; i++) if (!Object.hasOwn(record, required[i] as string)) return false;
    return true;
  };
}

function plainDictionary(schema: SchemaNode): IsPlain {
  const check = schema.value ? isPlainBy(schema.value) : never;
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const key in value)
      if (key === '__proto__' || !check((value as Record<string, unknown>)[key])) return false;
    return true;
  };
}

function plainList(schema: SchemaNode): IsPlain {
  const check = schema.item ? isPlainBy(schema.item) : never;
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (let i = 0; i < value.length; i++) if (!check(value[i])) return false;
    return true;
  };
}

function typeOf(schema: SchemaNode): IsPlain {
  const words = schema.options;
  switch (schema.type) {
    case 'string':
      return piped(schema, (value) => typeof value === 'string');
    case 'number':
      return piped(schema, (value) => typeof value === 'number' && Number.isFinite(value));
    case 'boolean':
      return piped(schema, (value) => typeof value === 'boolean');
    case 'picklist':
      return piped(schema, (value) => words?.includes(value as string) ?? false);
    case 'array':
      return schema.pipe ? never : plainList(schema);
    case 'loose_object':
      return schema.pipe ? never : plainRecord(schema);
    case 'record':
      return schema.pipe ? never : plainDictionary(schema);
    case 'union': {
      const checks = (schema.options ?? []).map((one) => (typeof one === 'string' ? never : isPlainBy(one)));
      return (value) => checks.some((check) => check(value));
    }
    default:
      return never;
  }
}

/** The quick look for a schema. A kind of schema that is not known here finds nothing plain. */
export function isPlainBy(schema: SchemaNode): IsPlain {
  const isType = typeOf(unwrap(schema));
  let node = schema;
  let isOptional = false;
  let isNullable = false;
  for (; node.wrapped; node = node.wrapped) {
    if (node.pipe) return never;
    if (node.type === 'optional') isOptional = true;
    else if (node.type === 'nullable') isNullable = true;
    else return never;
  }
  if (!isOptional && !isNullable) return isType;
  return (value) =>
    value === undefined ? isOptional : value === null ? isNullable || isType(value) : isType(value);
}
