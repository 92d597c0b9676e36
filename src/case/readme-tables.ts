import { CHECK_PROBLEMS } from './check-problems.ts';
import { type Field, formatFields } from './field-guide.ts';
import { PROBLEMS, type ProblemKind } from './problems.ts';

const HAPPENS = {
  fatal: 'file refused',
  dropped: 'record left out',
  flagged: 'record stays',
  hint: 'a hint',
};

/**
 * The tables of data/README.md by the name in their mark: "file", "case", each list, "selector", "problems",
 * "check-problems".
 */
export function readmeTables(): Map<string, string> {
  const groups = new Map<string, string[]>();
  for (const field of formatFields()) {
    const group = /^(\w+)(?:\[\])?\./.exec(field.path)?.[1] ?? 'file';
    const rows = groups.get(group) ?? [
      '| field | what it is | | meaning | example |',
      '|---|---|---|---|---|',
    ];
    groups.set(group, [...rows, formatFieldRow(group, field)]);
  }
  const tables = new Map([...groups].map(([group, rows]) => [group, rows.join('\n')]));
  tables.set('problems', problemTable(PROBLEMS));
  tables.set('check-problems', problemTable(CHECK_PROBLEMS));
  return tables;
}

/** A text with everything between `<!-- table: NAME -->` and `<!-- end -->` replaced by the table of that name. */
export function withTables(text: string): string {
  const tables = readmeTables();
  return text.replace(
    /<!-- table: ([\w-]+) -->[\s\S]*?<!-- end -->/g,
    (_, name: string) => `<!-- table: ${name} -->\n\n${tables.get(name) ?? ''}\n\n<!-- end -->`,
  );
}

function formatFieldRow(group: string, { path, type, isRequired, note }: Field): string {
  const name = path.replace(new RegExp(`^${group}(?:\\[\\])?\\.`), '');
  const [meaning = '', example] = note ?? [];
  const shown = example === undefined ? '' : `\`${example}\``;
  return `| \`${name}\` | ${type} | ${isRequired ? 'required' : ''} | ${meaning} | ${shown} |`;
}

function problemTable(kinds: Record<string, ProblemKind>): string {
  const rows = Object.entries(kinds).map(
    ([code, { severity, meaning, fix }]) => `| \`${code}\` | ${HAPPENS[severity]} | ${meaning} | ${fix} |`,
  );
  return ['| code | then | what is wrong | what to do |', '|---|---|---|---|', ...rows].join('\n');
}
