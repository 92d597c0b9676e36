import { type CaseFile, type ListName, RECORDS } from '../case/case-file.ts';
import { certaintyOfCase } from '../case/case-head.ts';
import { decodeCase } from '../case/decode.ts';
import type { Problem } from '../case/problems.ts';
import { lineColumnAt } from '../lib/line-column.ts';
import { repeatedKeys } from '../lib/repeated-keys.ts';
import { decodeText } from './decode-text.ts';
import { lostKey } from './json-value.ts';
import { MAX_RAW, type Reader, type Sniff, UnreadableFile } from './reader.ts';

const LISTS = Object.keys(RECORDS) as ListName[];

/** Readout's own case files. Their format is specified in data/README.md, its schema served at /case.schema.json. */
export const native: Reader = {
  name: 'case',
  spec: 'data/README.md, format 1.1',
  recognise({ text }: Sniff) {
    const certainty = text === null ? 0 : certaintyOfCase(text);
    return certainty > 0 ? { certainty, sentence: 'A case of Readout' } : null;
  },
  async read(files, sink) {
    for (const file of files) {
      const { text } = decodeText(file.bytes);
      const { file: found, problems } = decodeCase(text);
      const fatal = problems.find(({ severity }) => severity === 'fatal');
      if (!found)
        throw new UnreadableFile(
          file.path,
          fatal ? `${fatal.message} ${fatal.fix}` : 'The case cannot be read.',
        );
      const plain = text.startsWith('\ufeff') ? text.slice(1) : text;
      const raw = JSON.parse(plain) as CaseFile;
      for (const key of repeatedKeys(plain, raw))
        sink.lose(lostKey(key, file.path, lineColumnAt(plain, key.offset).line));
      const sizes = LISTS.map((list) => raw[list]?.length ?? 0);
      sink.count(
        file.path,
        'case',
        sizes.reduce((sum, size) => sum + size, 0),
      );
      const dropped = droppedRecords(problems);
      for (const list of LISTS) {
        const records: readonly unknown[] = raw[list] ?? [];
        const missing = records.length - (found[list]?.length ?? 0);
        const said = dropped.get(list) ?? new Map<number, Problem>();
        for (const [index, problem] of [...said].slice(0, missing))
          sink.leaveOut({
            file: file.path,
            line: null,
            record: index + 1,
            code: problem.code,
            reason: `${problem.message} ${problem.fix}`,
            raw: (JSON.stringify(records[index]) ?? '').slice(0, MAX_RAW),
          });
        for (let i = said.size; i < missing; i++)
          sink.leaveOut({
            file: file.path,
            line: null,
            record: 0,
            code: 'dropped',
            reason: `A record of ${list} cannot be read.`,
            raw: '',
          });
      }
      for (const problem of problems)
        if (problem.severity === 'flagged')
          sink.lose({
            file: file.path,
            line: null,
            field: problem.path,
            value: '',
            reason: `${problem.message} ${problem.fix}`,
          });
      sink.name(found.case.name);
      sink.wholeCase(found, file.path);
      if (!(await sink.proceed(file.bytes.length))) return;
    }
  },
};

/** The records that decoding dropped, by list and position, each with the problem that says so. */
function droppedRecords(problems: readonly Problem[]): Map<string, Map<number, Problem>> {
  const found = new Map<string, Map<number, Problem>>();
  for (const problem of problems) {
    const m = problem.severity === 'dropped' ? /^(\w+)\[(\d+)\]/.exec(problem.path) : null;
    if (!m) continue;
    const list = found.get(m[1] as string) ?? new Map<number, Problem>();
    found.set(m[1] as string, list);
    if (!list.has(Number(m[2]))) list.set(Number(m[2]), problem);
  }
  return found;
}
