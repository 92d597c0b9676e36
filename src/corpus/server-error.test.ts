import { describe, expect, it } from 'vitest';
import { describeFault, faultOf, isOldEngine } from './fault.ts';
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

  it('is old or not by its version', () => {
    expect(['18.16.1', '23.7.9.1', '23.8.1.1', '26.7.2.1'].map(isOldEngine)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
