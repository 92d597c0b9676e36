/**
 * Random schedules over two or three tabs: edits at once, tabs that reload or die between two steps, a full disk, a tab
 * that the browser refuses storage, a newer version of the site in another tab. Whatever was said to be kept must be found
 * afterwards, unless somebody who saw it replaced it. 50 schedules here; `npm run soak` plays 1,000.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakDisk, ManyTabs, quiet } from '../mocks/many-tabs.ts';
import type { CaseEntry } from './case-entry.ts';
import { chooseFrame, readKeptCodes } from './codes.ts';
import {
  type Change,
  decodeJoined,
  type Field,
  type Joined,
  NOTHING,
  shownVersion,
  versionsOf,
} from './joined.ts';
import { addStep, readKeptLesson, removeStep, setField } from './lesson.ts';
import type { Library } from './open-library.ts';
import { LIBRARY_VERSION, libraryName } from './open-shelf.ts';

const RUNS = Number(process.env.SOAK ?? 50);
const PLACES = { lessons: ['calls'], codes: ['calls', 'frames', 'own'] } as const;
type Place = keyof typeof PLACES;

/** One value written, and the one that its writer saw and replaced. */
type Written = {
  place: Place;
  field: Field;
  value: unknown;
  replaced: Written | null;
  by: Library;
  isKept: boolean;
};

class Play {
  readonly tabs = new ManyTabs();
  readonly open: Library[] = [];
  readonly written: Written[] = [];
  readonly steps = new Set<string>();
  readonly removed = new Set<string>();
  readonly logged: { edit: string; isKept: boolean }[] = [];
  readonly cases: { digest: string; isKept: boolean }[] = [];
  private count = 0;
  private mend: (() => void) | null = null;
  private isUpgraded = false;
  private newer: IDBDatabase | null = null;

  id(): string {
    return `x${++this.count}`;
  }

  async begin(isDeaf: boolean): Promise<void> {
    this.open.push(await this.tabs.tab(this.id(), { isDeaf }));
  }

  edit(library: Library, place: Place, changes: readonly Change[]): void {
    const key = PLACES[place];
    const before = library[place].now(key);
    for (const { field, value } of changes) {
      const shown = shownVersion(before, field, library.tab);
      const replaced = shown
        ? (this.written.find(
            (one) =>
              one.place === place &&
              JSON.stringify([one.field, one.value]) === JSON.stringify([field, shown.value]),
          ) ?? null)
        : null;
      this.written.push({ place, field, value, replaced, by: library, isKept: false });
    }
    library[place].edit(key, changes);
  }

  async settle(library: Library): Promise<void> {
    for (const place of Object.keys(PLACES) as Place[]) {
      const mine = this.written.filter((one) => one.place === place && one.by === library);
      if ((await library[place].settled(PLACES[place])) === null) for (const one of mine) one.isKept = true;
      else expect(library[place].failure(PLACES[place])?.happened).toMatch(/\w+\.$/);
    }
  }

  async run(op: Op): Promise<void> {
    const library = this.open[op.tab % this.open.length] as Library;
    const lesson = library.lessons.now(PLACES.lessons);
    const ids = readKeptLesson(lesson, library.tab).steps.map(({ id }) => id);
    const step = ids[op.pick % Math.max(1, ids.length)];
    if (op.does === 'name') this.edit(library, 'lessons', setField(null, 'name', this.id()));
    if (op.does === 'type' && step) this.edit(library, 'lessons', setField(step, 'prompt', this.id()));
    if (op.does === 'add') {
      const id = this.id();
      this.steps.add(id);
      const content = { caption: '', prompt: this.id(), answer: '', minutes: 5, view: `/${id}` };
      this.edit(library, 'lessons', addStep(lesson, content, id));
    }
    if (op.does === 'remove' && step) {
      this.removed.add(step);
      library.lessons.edit(PLACES.lessons, removeStep(lesson, step));
    }
    if (op.does === 'code') this.edit(library, 'codes', chooseFrame(`q${op.pick % 3}`, this.id()));
    if (op.does === 'settle') await this.settle(library);
    if (op.does === 'pause') await quiet(op.pick);
    if (op.does === 'full') this.mend ??= breakDisk('QuotaExceededError');
    if (op.does === 'room') this.makeRoom();
    if (op.does === 'delete' && !this.mend && !library.failure()) {
      const undo = await library.lessons.remove(PLACES.lessons).catch(() => null);
      if (op.pick % 2 === 1) {
        this.edit(library, 'lessons', setField(null, 'name', this.id()));
        await this.settle(library);
      }
      await quiet(op.pick);
      await undo?.().catch(() => undefined);
    }
    if (op.does === 'log') {
      const logged = { edit: this.id(), isKept: false };
      this.logged.push(logged);
      logged.isKept = (await library.drafts.append('d', [logged.edit])) === null;
    }
    if (op.does === 'case') {
      const digest = String(op.pick % 10).repeat(64);
      const kept = await library.cases.keep(caseOf(digest), new Uint8Array([op.pick % 10]));
      this.cases.push({ digest, isKept: kept.failure === null });
    }
    if (op.does === 'reload' || op.does === 'kill') {
      if (op.does === 'reload') await this.settle(library);
      this.tabs.kill(library);
      this.open.splice(this.open.indexOf(library), 1);
      await this.begin(op.pick % 4 === 0);
      if (op.pick % 3 > 0) await this.last()?.lessons.open(PLACES.lessons);
    }
    if (op.does === 'refuse') {
      const { open } = IDBFactory.prototype;
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
      await this.begin(false).finally(() => {
        IDBFactory.prototype.open = open;
      });
      expect(this.last()?.failure()?.code).toBe('refused');
    }
    if (op.does === 'upgrade' && !this.isUpgraded) {
      this.isUpgraded = true;
      this.newer = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(libraryName(this.tabs.base), LIBRARY_VERSION + 1);
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    }
  }

  private last(): Library | undefined {
    return this.open.at(-1);
  }

  makeRoom(): void {
    this.mend?.();
    this.mend = null;
  }

  /** Every record as it lies on the disk, read without the library. */
  private read(store: string, key: readonly string[] | null): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const at = (this.newer as IDBDatabase).transaction(store).objectStore(store);
      const asked = key ? at.get([...key]) : at.getAll();
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  }

  async end(): Promise<void> {
    this.makeRoom();
    for (const library of this.open) {
      await library.refresh();
      await this.settle(library);
      const isRefused = library.failure() !== null;
      // With room again, whatever a living tab wrote is kept.
      if (!isRefused) expect(this.written.filter(({ by, isKept }) => by === library && !isKept)).toEqual([]);
      if (isRefused || this.isUpgraded) expect(library.failure()?.happened ?? '').not.toBe('');
    }
    this.newer ??= await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(libraryName(this.tabs.base));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const rows = new Map<Place, Joined>();
    for (const place of Object.keys(PLACES) as Place[])
      rows.set(place, decodeJoined(await this.read(place, PLACES[place])) ?? NOTHING);
    this.expectFound(rows);
    this.expectSaid(rows);
    const log = (await this.read('edits', null)) as { edit: string }[];
    const found = log.map(({ edit }) => edit);
    expect(new Set(found).size).toBe(found.length);
    for (const { edit, isKept } of this.logged) if (isKept) expect(found).toContain(edit);
    const files = (await this.read('cases', null)) as CaseEntry[];
    for (const { digest, isKept } of this.cases)
      if (isKept) expect(files.map((entry) => entry.digest)).toContain(digest);
    this.newer.close();
    this.tabs.close();
  }

  /** What was said to be kept is there, or was replaced by somebody who saw it, and whose own value is there. */
  private expectFound(rows: ReadonlyMap<Place, Joined>): void {
    const isThere = ({ place, field, value }: Written): boolean =>
      versionsOf(rows.get(place) ?? NOTHING, field).some((version) => version.value === value);
    const isAlive = (one: Written): boolean =>
      isThere(one) || this.written.some((later) => later.replaced === one && isAlive(later));
    expect(
      this.written.filter((one) => one.isKept && !isAlive(one)).map(({ field, value }) => [field, value]),
    ).toEqual([]);
    const shown = new Set(readKeptLesson(rows.get('lessons') ?? NOTHING, 'reader').steps.map(({ id }) => id));
    const added = this.written.filter(({ field, isKept }) => isKept && field[2] === 'view');
    expect(added.filter(({ field: [, id = ''] }) => !shown.has(id) && !this.removed.has(id))).toEqual([]);
  }

  /** Where two values of one field stand, both are shown. */
  private expectSaid(rows: ReadonlyMap<Place, Joined>): void {
    const lesson = readKeptLesson(rows.get('lessons') ?? NOTHING, 'reader');
    const codes = readKeptCodes(rows.get('codes') ?? NOTHING, 'reader');
    const shown = new Set(lesson.steps.map(({ id }) => id));
    for (const [place, row] of rows)
      for (const [key, versions] of row.fields) {
        const [kind = '', id = '', field = ''] = JSON.parse(key) as string[];
        if (field === 'place' || field === 'gone' || (kind === 'step' && !shown.has(id))) continue;
        const values = new Set(versions.map(({ value }) => String(value)));
        const said =
          place === 'codes'
            ? codes.conflicts.filter(({ quote }) => quote === id).flatMap(({ others }) => others)
            : lesson.conflicts
                .filter(({ step, field: at }) => (step ?? '') === id && (kind === 'name' || at === field))
                .flatMap(({ others }) => others);
        expect(new Set(said).size, key).toBe(values.size - 1);
      }
  }
}

const caseOf = (digest: string): CaseEntry => ({
  digest,
  aliases: [],
  name: 'A case',
  counts: {},
  size: 1,
  openedAt: 1,
  savedAt: null,
  origin: { kind: 'file', name: 'a.json' },
  mapping: null,
  preset: null,
  draft: null,
});

const often = (...does: string[]) => does.map((name) => ({ arbitrary: fc.constant(name), weight: 6 }));
const seldom = (...does: string[]) => does.map((name) => ({ arbitrary: fc.constant(name), weight: 1 }));
const op = fc.record({
  does: fc.oneof(
    ...often('name', 'type', 'add', 'code', 'pause'),
    ...often('settle', 'log'),
    ...seldom('remove', 'reload', 'kill', 'full', 'room', 'room', 'case', 'refuse', 'upgrade'),
    ...seldom('delete', 'delete'),
  ),
  tab: fc.nat(5),
  pick: fc.nat(11),
});
type Op = typeof op extends fc.Arbitrary<infer T> ? T : never;

test('nothing that was said to be kept is lost or overwritten unseen, and each conflict is shown', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(op, { minLength: 5, maxLength: 60 }),
      fc.array(fc.boolean(), { minLength: 2, maxLength: 3 }),
      async (ops, tabs) => {
        const play = new Play();
        try {
          for (const isDeaf of tabs) await play.begin(isDeaf);
          for (const one of ops) await play.run(one);
          await play.end();
        } finally {
          play.makeRoom();
          play.tabs.close();
        }
      },
    ),
    { numRuns: RUNS },
  );
}, 3_600_000);
