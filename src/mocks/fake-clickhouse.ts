/**
 * A server of a corpus for tests, in the place of `fetch`: it lists what is asked, and answers statements by what they
 * begin with. `columns`: name -> type of the one table. `next` = what it does instead of answering, for all that follows.
 */
export class FakeClickHouse {
  readonly asked: { sql: string; url: URL; init: RequestInit }[] = [];
  version = '26.7.2.1';
  columns: Readonly<Record<string, string>> = { words: 'String', outlet: 'String' };
  /** Rows of the table, each cell under its column's name. */
  rows: readonly Readonly<Record<string, unknown>>[] = [];
  /** How many rows a count says that there are; as many as there are where it is null. */
  counted: number | null = null;
  next: ((sql: string, init: RequestInit) => Response | Promise<Response> | null) | null = null;

  /** To be set as the page's own `fetch`. */
  readonly fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    const sql = typeof init.body === 'string' ? init.body : '';
    this.asked.push({ sql, url, init });
    return (await this.next?.(sql, init)) ?? this.answer(sql);
  };

  /** What was asked that holds these words, without its format. */
  statements(words: string): string[] {
    return this.asked.flatMap(({ sql }) => (sql.includes(words) ? [sql.replace(/\nFORMAT .*$/, '')] : []));
  }

  private answer(sql: string): Response {
    const { rows } = this;
    const names = Object.keys(this.columns);
    const found = this.counted ?? rows.length;
    if (/FORMAT JSONEachRow$/.test(sql))
      return new Response(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    if (/^SELECT version/.test(sql)) return table([[this.version, ['text_index_like_min_pattern_length']]]);
    if (/^DESCRIBE/.test(sql))
      return table(names.map((name) => [name, this.columns[name], '', '', `about ${name}`]));
    if (/sipHash64/.test(sql)) return table([[String(found), 'ab'.repeat(8)]]);
    if (/^SELECT count\(\)/.test(sql)) return table([[String(found)]]);
    if (/ AS kind/.test(sql))
      return table([
        ['all', '', String(found), '1'],
        ['time', '2024-06', '2', '0'],
        ['time', '', '1', '0'],
        ['outlets', 'Hill', '2', '2'],
        ['outlets', 'Press', '1', '2'],
      ]);
    if (/ AS value/.test(sql))
      return table([
        ['Hill', '2', '2'],
        ['Press', '1', '2'],
      ]);
    return table(rows.map((row) => names.map((name) => row[name] ?? '')));
  }
}

/** An answer in the format JSONCompact. */
export const table = (data: readonly (readonly unknown[])[]): Response => Response.json({ meta: [], data });

/** How the server says that it cannot. */
export const refusal = (code: number, message: string, name: string): Response =>
  new Response(`Code: ${code}. DB::Exception: ${message} (${name}) (version 26.7.2.1)`, {
    status: 500,
    headers: { 'X-ClickHouse-Exception-Code': String(code) },
  });

/** A server that says nothing until it is given up. */
export const silence = (_sql: string, { signal }: RequestInit): Promise<never> =>
  new Promise((_, reject) =>
    signal?.addEventListener('abort', () => reject(new DOMException('no', 'AbortError'))),
  );
