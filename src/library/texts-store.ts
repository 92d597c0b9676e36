import type { Context } from './context.ts';
import type { Key } from './shelf.ts';
import { takeBack, throwAway, type Undo } from './trash.ts';

/** A text of an article, as the reader opened it, with its digest ("sha256-…"). */
export type KeptText = { text: string; digest: string };
export type TextPlace = { caseId: string; articleId: string };

/** Texts of articles that the reader asked to keep; several copies of one article lie side by side, by digest. */
export type TextsStore = {
  /** Rejects with a `LibraryError` where there is no room; nothing else changes. */
  keep(place: TextPlace, text: KeptText): Promise<void>;
  /** The copy kept last; null where there is none. */
  get(place: TextPlace): Promise<KeptText | null>;
  /** The articles of a case that have a kept text. */
  list(caseId: string): Promise<(TextPlace & { digest: string })[]>;
  /** Deletes every copy of the article's text. */
  remove(place: TextPlace): Promise<Undo>;
  watch(listener: (place: TextPlace) => void): () => void;
};

type Stored = KeptText & { at: number };

function decodeText(value: unknown): Stored | null {
  if (typeof value !== 'object' || value === null) return null;
  const { text, digest, at } = value as Record<string, unknown>;
  return typeof text === 'string' && typeof digest === 'string' && typeof at === 'number'
    ? { text, digest, at }
    : null;
}

/** The texts of articles that the reader keeps, by case, article and digest; the newest of an article is the one shown. */
export function textsStore({ shelf, bus, tab, now, next }: Context): TextsStore {
  const rowsOf = (prefix: Key) => shelf.run('readonly', ['texts'], (tx) => tx.all('texts', prefix));
  const tell = ({ caseId, articleId }: TextPlace) => bus.tell('texts', [caseId, articleId]);
  return {
    async keep(place, { text, digest }) {
      const key = [place.caseId, place.articleId, digest];
      await shelf.run('readwrite', ['texts'], (tx) =>
        tx.put('texts', key, { text, digest, at: now() } satisfies Stored),
      );
      tell(place);
    },
    async get({ caseId, articleId }) {
      const copies = (await rowsOf([caseId, articleId])).flatMap(({ value }) => decodeText(value) ?? []);
      const last = copies.sort((a, b) => a.at - b.at).at(-1);
      return last ? { text: last.text, digest: last.digest } : null;
    },
    list: async (caseId) =>
      (await rowsOf([caseId])).map(({ key }) => ({
        caseId,
        articleId: String(key[1]),
        digest: String(key[2]),
      })),
    async remove(place) {
      const id = [now(), tab, next()];
      await shelf.run('readwrite', ['texts', 'trash'], async (tx) => {
        const rows = await tx.all('texts', [place.caseId, place.articleId]);
        await throwAway(
          tx,
          rows.map(({ key }) => ({ store: 'texts', key })),
          id,
          now(),
        );
      });
      tell(place);
      return async () => {
        await shelf.run('readwrite', ['texts', 'trash'], (tx) => takeBack(tx, id, () => undefined));
        tell(place);
      };
    },
    watch: (listener) =>
      bus.on('texts', ([caseId = '', articleId = '']) =>
        listener({ caseId: String(caseId), articleId: String(articleId) }),
      ),
  };
}
