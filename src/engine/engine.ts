import type { Case } from '../case/case.ts';
import type { Problem } from '../case/problems.ts';
import type { Filter } from '../filter/filter.ts';
import { needsZone, type Selection, Selector } from '../filter/select.ts';
import { delay } from '../lib/delay.ts';
import type { FrontModel } from '../models/front/front.ts';
import type { Model, ModelArgs, ModelName } from '../models/registry.ts';
import { type Beside, loadBeside } from './catalogue.ts';
import { type FailureCause, FailureError } from './failure.ts';
import { loadCaseBytes } from './load-case.ts';
import { loadModel } from './load-model.ts';
import { loadPart } from './load-part.ts';
import { describeOpened } from './opened-case.ts';
import type { CaseSource, FileProgress, MadeFile, OpenedCase, OpeningProgress } from './port.ts';
import { fetchDecoder, readCase } from './read-case.ts';
import { sourceName } from './source-name.ts';

/** How long a case that is there waits for what lies beside it. */
const BESIDE_MS = 1500;
/** By then the first view is drawn, and what it did not need may come. */
const IDLE_MS = 3000;

/** Fetches the code of the front page: of a case without one, or, once nothing else is waited for, for when names are hidden. */
const fetchFront = (ms: number): void =>
  void delay(ms)
    .then(() => loadModel('front'))
    .catch(() => {});

const NOTHING_BESIDE: Beside = { sound: null, stamp: null, front: null };

async function given(source: Exclude<CaseSource, { url: string }>): Promise<string | Uint8Array> {
  if ('text' in source) return source.text;
  if ('bytes' in source) return source.bytes;
  try {
    return new Uint8Array(await source.file.arrayBuffer());
  } catch {
    throw new FailureError({ code: 'file-gone', name: source.name });
  }
}

/**
 * Holds the open case and computes its models, wherever it runs. A case that cannot be opened, or whose opening is
 * cancelled, leaves the one before it open.
 */
export class Engine {
  private data: Case | null = null;
  private selector: Selector | null = null;
  /** The case with its sources turned into letters, for the seed asked for last. */
  private masked: { key: string; selector: Selector } | null = null;
  private openings = 0;
  /** The front page, where the build made it of the open case; no names are hidden in it. */
  private front: FrontModel | null = null;

  async open(
    source: CaseSource,
    onProgress: (progress: OpeningProgress) => void,
    signal?: AbortSignal,
  ): Promise<OpenedCase> {
    const name = sourceName(source);
    const kept = this.data?.info.name ?? null;
    const fail = (cause: FailureCause) => new FailureError(cause, kept);
    const proceed = async () => {
      // Messages are let in, and progress out, before a long stretch of work.
      await delay();
      if (signal?.aborted) throw fail({ code: 'cancelled', name });
    };
    const beside = 'url' in source ? loadBeside(source.url, signal) : Promise.resolve(NOTHING_BESIDE);
    void beside.then(({ sound, front }) => {
      if (sound === null) fetchDecoder();
      fetchFront(front === null ? 0 : IDLE_MS);
    });
    const content =
      'url' in source
        ? await loadCaseBytes(source.url, { name, onProgress, signal, kept })
        : await given(source);
    const known = await Promise.race([beside, delay(BESIDE_MS).then(() => NOTHING_BESIDE)]);
    onProgress({ phase: 'reading' });
    await proceed();
    const read = await readCase(content, known, {
      onRead: (bytes, total) => onProgress({ phase: 'reading', bytes, total }),
      onDecoded() {
        onProgress({ phase: 'building' });
        return proceed();
      },
    });
    if (read.data === null) {
      const { refusalOf } = await loadPart(() => import('./refusal.ts'));
      throw fail(refusalOf(name, read.problems, read.text));
    }
    await proceed();
    const opened = this.adopt(read.data, read.problems, read.annotations);
    this.front = read.isSound ? known.front : null;
    return opened;
  }

  /** Puts a built case in place of the open one. */
  private adopt(data: Case, problems: readonly Problem[], annotations: number): OpenedCase {
    this.data = data;
    this.selector = new Selector(data);
    this.masked = null;
    this.openings++;
    return describeOpened(data, `${data.info.id} ${this.openings}`, problems, annotations);
  }

  /** One model of the open case. */
  async model<K extends ModelName>(name: K, filter: Filter, args: ModelArgs<K>): Promise<Model<K>> {
    if (name === 'front' && this.front && filter.blind === null) return this.front as Model<K>;
    const derive = await loadModel(name);
    const select = await this.selecting(filter);
    return derive(select(), args);
  }

  /** A file of the open case, made in pieces: between them other questions are heard. */
  async file(
    filter: Filter,
    args: ModelArgs<'export'>,
    onProgress: (progress: FileProgress) => void,
    signal?: AbortSignal,
  ): Promise<MadeFile> {
    const { writeFile } = await loadPart(() => import('./write-file.ts'));
    const select = await this.selecting(filter);
    return writeFile(select(), args, onProgress, signal);
  }

  /** Selects when it is called, as a selection holds only until the next one: to be used before anything else is waited for. */
  private async selecting(filter: Filter): Promise<() => Selection> {
    const selector = await this.selectorFor(filter);
    const zoned = needsZone(filter)
      ? (await loadPart(() => import('../filter/published-in.ts'))).publishedIn
      : undefined;
    return () => selector.select(filter, zoned);
  }

  private async selectorFor({ blind, veil }: Filter): Promise<Selector> {
    const { data, selector } = this;
    if (!data || !selector) throw new FailureError({ code: 'no-case' });
    if (blind === null) return selector;
    const key = `${blind} ${veil}`;
    if (this.masked?.key === key) return this.masked.selector;
    const { maskCase } = await loadPart(() => import('../models/mask-case.ts'));
    const masked = { key, selector: new Selector(maskCase(data, blind, veil)) };
    if (this.data === data) this.masked = masked;
    return masked.selector;
  }
}
