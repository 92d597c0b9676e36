import { anchorOf } from '../author/anchor.ts';
import { type BuiltDraft, buildDraft, type EditConflict, entryKeysOf } from '../author/build-draft.ts';
import { type Change, decodeEdit, type Edit, type EditedList } from '../author/edit.ts';
import { type Fix, fixOf } from '../author/fix-problem.ts';
import { joinStamps } from '../author/join-stamps.ts';
import { historyOf, joinLogs, writeEdit, writeRedo, writeUndo } from '../author/log.ts';
import { type MergedList, mergeChanges } from '../author/merge-records.ts';
import { newCase, newId } from '../author/new-case.ts';
import type { CaseFile, Selector } from '../case/case-file.ts';
import { type CheckResult, checkCase } from '../case/check-case.ts';
import { digestOf } from '../case/digest.ts';
import { formatCase } from '../case/format-case.ts';
import type { Problem } from '../case/problems.ts';
import type { Stamp } from '../case/stamp.ts';
import { stampCase } from '../case/stamp-case.ts';
import { caseDigest } from '../library/case-digest.ts';
import { ownId } from '../library/case-entry.ts';
import { asLibraryError, type LibraryFailure } from '../library/failure.ts';
import type { Library } from '../library/open-library.ts';

export type DraftChange = Change;
export type DraftConflict = EditConflict;

/** What a page shows of a draft. `saving`: the last step is on its way to the library; a failure says why it is not there. */
export type DraftView = BuiltDraft & {
  saving: 'saved' | 'saving' | LibraryFailure;
  canUndo: boolean;
  canRedo: boolean;
  /** By article id. */
  texts: ReadonlyMap<string, string>;
};

/** A draft as a file. `source`: the draft that it was written from, as the view shows it. */
export type WrittenDraft = { source: CaseFile; file: CaseFile; text: string; check: CheckResult };

const LOCK = 'readout-make ';

/** Tabs that are open on this draft, where the browser can say. */
async function openTabs(id: string): Promise<Set<string>> {
  const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
  if (!locks) return new Set();
  const { held = [] } = await locks.query();
  const start = `${LOCK}${id} `;
  return new Set(held.flatMap(({ name }) => (name?.startsWith(start) ? [name.slice(start.length)] : [])));
}

/** The library's key for texts of a draft. */
export const textsKey = (id: string): string => `draft:${id}`;

/** One draft in one tab: its base, the log of all tabs, and what the reader may do with them. */
export class DraftDesk {
  private base: CaseFile = newCase('Untitled case');
  private log: Edit[] = [];
  private others = new Set<string>();
  private shown: readonly Edit[] | null = null;
  private texts = new Map<string, string>();
  private readonly unkept = new Map<string, { text: string; digest: string }>();
  private saving: DraftView['saving'] = 'saved';
  private pending = 0;
  private view: DraftView | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly stops: (() => void)[] = [];
  private letGo = () => {};

  readonly id: string;
  private readonly library: Library;

  private constructor(library: Library, id: string) {
    this.library = library;
    this.id = id;
  }

  static async open(library: Library, id: string): Promise<DraftDesk> {
    const desk = new DraftDesk(library, id);
    // An id of its own, by which what is kept beside the case is found again, the same in every tab.
    const caseId = `made-${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
    desk.base = { ...desk.base, case: { id: caseId, ...desk.base.case } };
    await desk.read();
    const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
    const held = new Promise<void>((resolve) => {
      desk.letGo = resolve;
    });
    void locks?.request(`${LOCK}${id} ${library.tab}`, () => held);
    desk.stops.push(library.drafts.watch(id, () => void desk.read()));
    desk.stops.push(
      library.texts.watch(({ caseId }) => {
        if (caseId === textsKey(id)) void desk.read();
      }),
    );
    return desk;
  }

  close(): void {
    this.letGo();
    for (const stop of this.stops) stop();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): DraftView => {
    if (this.view) return this.view;
    const { done, undone } = historyOf(this.log, this.isOwn);
    this.view = {
      ...buildDraft(this.base, this.log),
      saving: this.saving,
      canUndo: done.length > 0,
      canRedo: undone.length > 0,
      texts: this.texts,
    };
    return this.view;
  };

  change(changes: readonly Change[]): void {
    if (changes.length === 0) return;
    const edit = writeEdit(this.log, this.library.tab, changes, this.shown ?? this.log);
    this.shown = null;
    this.append(edit);
  }

  /** Somebody begins to type: what arrives from now on they have not seen, until they are done. */
  hold = (): void => {
    this.shown ??= this.log;
  };
  release = (): void => {
    this.shown = null;
  };

  undo = (): void => this.append(writeUndo(this.log, this.library.tab, this.isOwn));
  redo = (): void => this.append(writeRedo(this.log, this.library.tab, this.isOwn));

  /** The key of an entry of a record, by its place among the entries shown. */
  entryKey(list: EditedList, id: string, field: string, place: number): string {
    return entryKeysOf(this.base, this.log, list, id, field)[place] ?? String(place);
  }

  /** A key for a new entry. */
  newKey = (): string => `new.${this.library.tab}.${this.library.nextNumber()}`;

  newId(list: Exclude<EditedList, 'case'>, name: string, place: string | null = null): string {
    const taken = new Set((this.snapshot().file[list] ?? []).map(({ id }) => id));
    return newId(name, place, (id) => taken.has(id));
  }

  /** An id that none of these is, from words. */
  freshId = (words: string, taken: readonly string[]): string =>
    newId(words, null, (id) => taken.includes(id));

  /** Adds an article with its text, to the letter; the text stays in this browser. */
  async addArticle(name: string, text: string): Promise<string> {
    const { file } = this.snapshot();
    const textDigest = await digestOf(text);
    const same = file.articles.find((article) => article.textDigest === textDigest);
    if (same) return same.id;
    const id = this.newId('articles', name || text.trim().slice(0, 40), textDigest);
    const source = { id: this.newId('sources', 'Outlet not named', id), name: 'Outlet not named' };
    this.texts.set(id, text);
    this.change([
      { op: 'add', list: 'sources', id: source.id, value: source },
      {
        op: 'add',
        list: 'articles',
        id,
        value: { id, sourceId: source.id, textDigest, body: [{ start: 0, end: text.length }] },
      },
    ]);
    this.unkept.set(id, { text, digest: textDigest });
    await this.keepTexts();
    return id;
  }

  /** Makes two records one, which undo parts again. */
  merge(list: MergedList, kept: string, gone: string): void {
    this.change(mergeChanges(this.snapshot().file, list, kept, gone, { at: this.keyAt, fresh: this.newKey }));
  }

  /** What one press can do about a problem that was found in the draft as it is now. */
  fixOf(problem: Problem): Fix | null {
    return fixOf(this.snapshot().file, problem, { at: this.keyAt }, (id) => this.texts.get(id));
  }

  /** Words that were typed, anchored in the article's text where it is here. */
  anchor(exact: string, articleId: string | undefined): Selector {
    const article = this.snapshot().file.articles.find(({ id }) => id === articleId);
    return anchorOf(exact, articleId === undefined ? undefined : this.texts.get(articleId), article?.body);
  }

  /** The draft as the file that is saved: stamped with its texts, which are not in it. */
  async write(): Promise<WrittenDraft> {
    const source = this.snapshot().file;
    const texts = new Map(this.texts);
    const day = new Date(this.library.now()).toISOString().slice(0, 10);
    const json = formatCase(source);
    const stamped = texts.size === 0 ? null : await stampCase(json, texts, day);
    const isWhole = source.articles.every(({ id }) => texts.has(id));
    const verified = stamped && joinStamps(source.verified, JSON.parse(stamped.stampText) as Stamp, isWhole);
    const text = stamped ? formatCase({ ...(JSON.parse(stamped.caseText) as object), verified }) : json;
    const check = await checkCase(text, texts.size === 0 ? {} : { texts });
    // A text that is not in this browser is no fault of the case.
    const problems = check.problems.filter(({ code }) => code !== 'no-text');
    return { source, file: JSON.parse(text) as CaseFile, text, check: { ...check, problems } };
  }

  /** Keeps the draft as it is as one of the reader's own cases; the id that a link names it by. */
  async keep(): Promise<string> {
    const { file, text } = await this.write();
    const bytes = new TextEncoder().encode(text);
    const digest = await caseDigest(file);
    const all = await this.library.cases.list();
    const before = all.find(({ draft }) => draft === this.id);
    const counts = Object.fromEntries(
      Object.entries(file).flatMap(([list, rows]) => (Array.isArray(rows) ? [[list, rows.length]] : [])),
    );
    const entry = {
      digest,
      aliases: [],
      name: file.case.name,
      counts,
      size: bytes.length,
      openedAt: this.library.now(),
      savedAt: before?.digest === digest ? before.savedAt : null,
      origin: before?.origin ?? { kind: 'made' as const, name: file.case.name },
      mapping: before?.mapping ?? null,
      preset: before?.preset ?? null,
      draft: this.id,
    };
    if (before) await this.library.cases.replace(before, entry, bytes);
    else await this.library.cases.keep(entry, bytes);
    for (const [articleId, content] of this.texts)
      await this.library.texts
        .keep(
          { caseId: file.case.id ?? ownId(digest), articleId },
          { text: content, digest: await digestOf(content) },
        )
        .catch(() => undefined);
    return ownId(digest);
  }

  private keyAt = (list: EditedList, id: string, field: string, place: number): string =>
    this.entryKey(list, id, field, place);

  /** Keeps texts beside the draft; one for which there was no room is tried again after the next step. */
  private async keepTexts(): Promise<void> {
    for (const [articleId, content] of this.unkept) {
      try {
        await this.library.texts.keep({ caseId: textsKey(this.id), articleId }, content);
        this.unkept.delete(articleId);
      } catch (error) {
        this.saving = asLibraryError(error).failure;
        this.tell();
      }
    }
  }

  private isOwn = (tab: string): boolean => !this.others.has(tab);

  private append(edit: Edit | null): void {
    if (!edit) return;
    this.log = joinLogs(this.log, [edit]);
    this.pending++;
    this.saving = 'saving';
    this.tell();
    void this.library.drafts.append(this.id, [edit]).then((failure) => {
      this.pending--;
      if (failure) this.saving = failure;
      else if (this.pending === 0) this.saving = 'saved';
      this.tell();
      if (!failure && this.unkept.size > 0) void this.keepTexts();
    });
  }

  private async read(): Promise<void> {
    const rows = await this.library.drafts.read(this.id);
    const others = await openTabs(this.id);
    others.delete(this.library.tab);
    this.others = others;
    for (const { edit } of rows) {
      const base = (edit as { base?: CaseFile } | null)?.base;
      if (base) this.base = base;
    }
    this.log = joinLogs(
      this.log,
      rows.flatMap(({ edit }) => decodeEdit(edit) ?? []),
    );
    const kept = await this.library.texts.list(textsKey(this.id)).catch(() => []);
    const texts = new Map(this.texts);
    for (const place of kept) {
      if (texts.has(place.articleId)) continue;
      const found = await this.library.texts.get(place);
      if (found) texts.set(place.articleId, found.text);
    }
    this.texts = texts;
    this.tell();
  }

  private tell(): void {
    this.view = null;
    for (const listener of [...this.listeners]) listener();
  }
}
