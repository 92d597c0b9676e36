import { describe, expect, it } from 'vitest';
import { type CorpusFault, describeFault, faultOf, isOldEngine } from './fault.ts';
import { INDEX_SETTINGS, PRESS_LIMITS, SLICE_LIMITS, settingsOf } from './limits.ts';
import { readAnswer, readServerError } from './server-error.ts';

const WRAPPED =
  'Code: 57. DB::Exception: There was an error on [host:9000]: Code: 60. DB::Exception: Table a.b does not exist. (UNKNOWN_TABLE) (version 26.7.2.1 (official build)). (TABLE_ALREADY_EXISTS) (version 26.7.2.1)';

describe('a server', () => {
  it('answers rows with what it read, its long numbers as text or not', () => {
    const text =
      '{"meta":[],"data":[["a","12"],["b",3]],"rows":2,"statistics":{"elapsed":0.5,"rows_read":"7","bytes_read":9}}';
    expect(readAnswer(text)).toEqual({
      rows: [
        ['a', '12'],
        ['b', 3],
      ],
      rowsRead: 7,
      bytesRead: 9,
      seconds: 0.5,
    });
  });

  it('says an error: the innermost one counts, without version and stack', () => {
    expect(
      readServerError(
        "Code: 164. DB::Exception: default: Cannot modify 'max_result_rows' setting in readonly mode. (READONLY) (version 26.7.2.1)\n",
      ),
    ).toEqual({
      code: 164,
      message: "default: Cannot modify 'max_result_rows' setting in readonly mode.",
    });
    expect(readServerError(WRAPPED)?.code).toBe(60);
    expect(
      readServerError(
        'Code: 516. DB::Exception: reader: Authentication failed. (AUTHENTICATION_FAILED) (version 26.7.2.1 (official build))\n',
      ),
    ).toEqual({ code: 516, message: 'reader: Authentication failed.' });
    expect(
      readServerError(
        'Code: 115, e.displayText() = DB::Exception: Unknown setting param_p0, e.what() = DB::Exception\n',
      ),
    ).toEqual({ code: 115, message: 'Unknown setting param_p0' });
    expect(readServerError('{"a":1}\n')).toBeNull();
  });

  it('breaks off after a 200: in the middle of rows, of JSON, and as newer versions mark it', () => {
    const broken =
      '{"a":1}\n{"a":2}\n\r\n__exception__\r\nfoobar\nCode: 241. DB::Exception: Memory limit exceeded. (MEMORY_LIMIT_EXCEEDED)\n70 foobar\r\n__exception__\r\n';
    expect(readServerError(broken)).toEqual({ code: 241, message: 'Memory limit exceeded.' });
    expect(readAnswer('{"meta":[{"na Code: 395. DB::Exception: boom. (X_Y)')).toEqual({
      code: 395,
      message: 'boom.',
    });
    expect(
      readAnswer('{"data":[],"exception":"Code: 159. DB::Exception: Timeout exceeded. (TIMEOUT_EXCEEDED)"}'),
    ).toEqual({ code: 159, message: 'Timeout exceeded.' });
    expect(readAnswer('<html>sign in</html>')).toEqual({ code: 0, message: '' });
  });

  it.each([
    [164, 'setting', /set limits.*readonly = 2/s],
    [516, 'sign-in', /name and password/],
    [497, 'no-rights', /may not read/],
    [60, 'no-table', /no such table/],
    [47, 'no-column', /column/],
    [159, 'too-long', /longer/],
    [307, 'too-many-bytes', /read more/],
    [396, 'too-many-rows', /more rows/],
    [115, 'old', /too old/],
    [999, 'server', /error 999/],
  ])('error %i is told in its own words', (code, expected, words) => {
    const fault = faultOf({ code, message: 'boom.' }, 'db.example');
    expect(fault.code).toBe(expected);
    const { happened, next } = describeFault(fault);
    expect(`${happened} ${next}`).toMatch(words);
  });

  const HOST = 'db.example';
  it.each<[what: string, fault: CorpusFault, words: RegExp]>([
    ['a server that is not there', { code: 'down', host: HOST }, /db\.example.* does not answer.*port/s],
    ['one that lets no page read it', { code: 'no-cors', host: HOST }, /add_http_cors_header/],
    ['one that this copy may not reach', { code: 'not-allowed', host: HOST }, /nothing was sent.*CONNECT=/s],
    ['one without https', { code: 'mixed', host: HOST }, /over http\..*8443/s],
    ['one that is no ClickHouse', { code: 'not-clickhouse', host: HOST }, /not as ClickHouse does/],
    ['an engine that does not run', { code: 'no-adapter' }, /npm run corpus/],
    ['one that is slow', { code: 'slow', host: HOST, seconds: 1 }, /within 1 second\..*ask for less/s],
    [
      'one of an old version',
      { code: 'old', host: HOST, version: '21.3' },
      /ClickHouse 21\.3.*23\.8 or newer/s,
    ],
    ['one without memory', { code: 'memory', message: '' }, /too little memory/],
    [
      'rows that are missing',
      { code: 'cut-short', rows: 1, of: 12_000 },
      /^1 quote of 12,000 arrived\. Nothing was opened/,
    ],
    [
      'rows that break off',
      { code: 'broken-off', rows: 2, message: 'No.' },
      /after 2 quotes\. Nothing was opened\. It says: .*No\./,
    ],
    [
      'a press on Cancel',
      { code: 'cancelled' },
      /cancelled\. Nothing was opened\. What you asked for is as it was/,
    ],
  ])('%s is told, with what can be done', (_, fault, words) => {
    const { happened, next } = describeFault(fault);
    expect(`${happened} ${next}`).toMatch(words);
  });

  it('tells what was cancelled, and what does not answer as ClickHouse does, from errors', () => {
    expect(faultOf({ code: 394, message: 'Query was cancelled' }, HOST)).toEqual({ code: 'cancelled' });
    expect(faultOf({ code: 0, message: '' }, HOST)).toEqual({ code: 'not-clickhouse', host: HOST });
    expect(faultOf({ code: 452, message: 'no' }, HOST)).toEqual({
      code: 'setting',
      host: HOST,
      message: 'no',
    });
  });

  it('says an error that has no number, and an answer that is no rows', () => {
    expect(readServerError('DB::Exception: boom')).toEqual({ code: 0, message: 'boom' });
    expect(readAnswer('{"exception":"boom"}')).toEqual({ code: 0, message: 'boom' });
    expect(readAnswer('{"data":["a"]}')).toEqual({ code: 0, message: '' });
    expect(readAnswer('null')).toEqual({ code: 0, message: '' });
  });

  it('is asked for reading only, with limits, unless it reads only by itself', () => {
    expect(settingsOf(PRESS_LIMITS, false)).toMatchObject({ readonly: 2, max_execution_time: 30 });
    expect(settingsOf(SLICE_LIMITS, true, INDEX_SETTINGS)).toMatchObject({
      max_result_rows: 200_000,
      text_index_like_min_pattern_length: 2,
    });
    expect(settingsOf(SLICE_LIMITS, true)).not.toHaveProperty('readonly');
  });

  it('is old or not by its version', () => {
    expect(['18.16.1', '23.7.9.1', '23.8.1.1', '26.7.2.1'].map(isOldEngine)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
