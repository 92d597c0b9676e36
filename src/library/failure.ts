/**
 * Why something could not be kept: `full` (quota), `refused` (a private window, or storage switched off), `one-file` (the app in one file keeps nothing), `newer` (another
 * tab runs a newer version of this site), `blocked` (another tab holds the store while it is renewed), `unreadable` (a row
 * that this version cannot read), `limit` (more than one record may hold), `failed` (anything else the browser answers).
 */
export type LibraryFailureCode =
  | 'full'
  | 'refused'
  | 'one-file'
  | 'newer'
  | 'blocked'
  | 'unreadable'
  | 'limit'
  | 'failed';

/** What happened, what is safe, what to do: each one plain sentence. */
export type LibraryFailure = { code: LibraryFailureCode; happened: string; safe: string; next: string };

const HERE = 'What you do stays on this page until you close it, and what was kept before is as it was.';

const SENTENCES: Readonly<
  Record<Exclude<LibraryFailureCode, 'limit' | 'failed'>, Omit<LibraryFailure, 'code'>>
> = {
  full: {
    happened: 'This browser’s storage is full, so the last change was not kept.',
    safe: HERE,
    next: 'Save it as a file before you close the page, or make room and change something again.',
  },
  refused: {
    happened: 'This browser keeps nothing for this page: it is a private window, or storage is switched off.',
    safe: 'Everything works until you close the page.',
    next: 'Save what you want to keep as a file before you close the page.',
  },
  'one-file': {
    happened: 'This is Readout in one file, which keeps nothing.',
    safe: 'Everything works until you close it.',
    next: 'Save what you want to keep as a file.',
  },
  newer: {
    happened: 'Another tab runs a newer version of this site, so this one can keep nothing more.',
    safe: HERE,
    next: 'Save it as a file, then load this page again.',
  },
  blocked: {
    happened: 'Another tab of this site holds the storage while it is being renewed.',
    safe: HERE,
    next: 'Close the other tabs of this site, then load this page again.',
  },
  unreadable: {
    happened: 'Something kept in this browser cannot be read by this version of the site.',
    safe: 'It is kept as it is, and nothing is written over it.',
    next: 'Save it as it is from the list of what could not be read.',
  },
};

/** The sentences of a failure; `detail` is what the browser said, for `failed`, and the whole first sentence of `limit`. */
export function libraryFailure(code: LibraryFailureCode, detail = ''): LibraryFailure {
  if (code === 'limit')
    return { code, happened: detail, safe: 'What you had is as it was.', next: 'Make room, then try again.' };
  if (code === 'failed')
    return {
      code,
      happened: `This browser’s storage answered with an error (${detail || 'without a reason'}).`,
      safe: HERE,
      next: 'Save it as a file before you close the page.',
    };
  return { code, ...SENTENCES[code] };
}

/** Carries a failure through a rejected promise. */
export class LibraryError extends Error {
  readonly failure: LibraryFailure;

  constructor(failure: LibraryFailure) {
    super(failure.happened);
    this.name = 'LibraryError';
    this.failure = failure;
  }
}

const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

/**
 * Anything that IndexedDB throws, rejects or aborts with, as a failure. `isOpening`: while the store is opened every error
 * that is neither quota nor version means that the browser refuses it.
 */
export function asLibraryError(error: unknown, isOpening = false): LibraryError {
  if (error instanceof LibraryError) return error;
  const name = nameOf(error);
  if (name === 'QuotaExceededError') return new LibraryError(libraryFailure('full'));
  if (name === 'VersionError') return new LibraryError(libraryFailure('newer'));
  if (isOpening) return new LibraryError(libraryFailure('refused'));
  const detail = error instanceof Error ? error.message : String(error);
  return new LibraryError(libraryFailure('failed', detail));
}
