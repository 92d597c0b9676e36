/** What the adapter lets through to the engine: one question that reads the corpus, and nothing else. */

/** SQL without its quoted names, texts and comments, so that words in them are not taken for SQL. */
const bareSql = (sql: string): string =>
  sql
    .replace(/`(?:\\.|[^`\\])*`/gs, ' n ')
    .replace(/"(?:\\.|[^"\\])*"/gs, ' n ')
    .replace(/'(?:\\.|[^'\\])*'/gs, ' t ');

export type Question = { sql: string; format: string };

/**
 * A request's text as a question: the statement, and the format that ends it. Refused with a sentence: what does not
 * begin as SELECT or DESCRIBE TABLE, several statements, comments, and functions that read files or other hosts
 * (`tableFunctions`, as the engine names them), which even a read-only session may call.
 */
export function readQuestion(text: string, tableFunctions: ReadonlySet<string>): Question | string {
  const match = /^(.*?)(?:\s+FORMAT\s+([A-Za-z0-9]+))?\s*$/s.exec(text) as RegExpExecArray;
  const sql = (match[1] as string).trim();
  const bare = bareSql(sql);
  if (!/^(?:SELECT|DESCRIBE TABLE)\s/.test(sql)) return 'Only SELECT and DESCRIBE TABLE are answered.';
  if (/[;#\\'"`]|--|\/\*/.test(bare)) return 'One statement at a time is answered, without comments.';
  if (/\bINTO\s+OUTFILE\b|\bSETTINGS\s+\w+\s*=/i.test(bare))
    return 'Settings belong into the address of the request.';
  for (const [, name = ''] of bare.matchAll(/\b([A-Za-z]\w*)\s*\(/g))
    if (tableFunctions.has(name.toLowerCase())) return `The function ${name} reads more than the corpus.`;
  return { sql, format: match[2] ?? 'TabSeparated' };
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', b: '\b', f: '\f', 0: '\0' };

/** The value of a parameter as it travels, with tab, line end, quote and backslash escaped. */
export const readParameter = (text: string): string =>
  text.replace(/\\(.)/gs, (_, sign: string) => ESCAPES[sign] ?? sign);
