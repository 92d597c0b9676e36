import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FOREIGN_FILES } from '../mocks/foreign-files.ts';
import { runImportCommand } from './import.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'readout-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

test.each(Object.entries(FOREIGN_FILES))(
  'a file of %s is counted alike when its format is told and when it is found',
  async (name, write) => {
    const written = write();
    const folder = join(dir, 'in');
    const files = 'files' in written ? written.files : [{ path: written.path, bytes: written.text }];
    for (const { path, bytes } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    const [out, reportPath] = [join(dir, 'x.case.json'), join(dir, 'r.json')];
    const cases: string[] = [];
    for (const told of [[], ['--as', name]]) {
      const lines: string[] = [];
      const code = await runImportCommand([folder, ...told, '--out', out, '--report', reportPath], (text) =>
        lines.push(text),
      );
      const report = JSON.parse(await readFile(reportPath, 'utf8'));
      const { records, broken } = written;
      expect([code, lines.join('\n').split('\n')[0]]).toEqual([
        0,
        `${records} records = ${records - broken} used + ${broken} left out`,
      ]);
      expect(report).toMatchObject({ report: 1, format: name, records: { in: records, leftOut: broken } });
      expect(
        report.leftOut.every(
          ({ reason, raw }: { reason: string; raw: string }) => reason !== '' && raw !== undefined,
        ),
      ).toBe(true);
      cases.push(await readFile(out, 'utf8'));
    }
    expect(cases[1]).toBe(cases[0]);
  },
);
