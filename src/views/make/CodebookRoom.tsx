import { useState } from 'react';
import {
  bringCodebook,
  draftCodebooks,
  type FoundCodebook,
  fileCodebooks,
  siteCodebooks,
} from '../../engine/codebooks.ts';
import type { DraftDesk, DraftView } from '../../engine/draft-desk.ts';
import { useCatalogue } from '../../engine/use-catalogue.ts';
import { formatCount } from '../../lib/format-count.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './MakePage.module.css';

type Props = { desk: DraftDesk; view: DraftView };

/** The draft's codebooks; another is taken from a case of this site or from a file, or begun here. */
export function CodebookRoom({ desk, view: { file } }: Props) {
  const books = draftCodebooks(file);
  return (
    <section className={styles.list} aria-label="Codes">
      <p className={styles.lead}>
        Codes are given in the text: mark words inside a quote and press <kbd>f</kbd>. The words become the
        marked words, and you say why.
      </p>
      {books.map(({ scheme, frames }) => (
        <section key={scheme.id} className={styles.list} aria-label={scheme.name ?? scheme.id}>
          <h2>
            <FilterLink path={`/make/${desk.id}/schemes/${scheme.id}`}>
              <bdi>{scheme.name ?? scheme.id}</bdi>
            </FilterLink>{' '}
            <span className={styles.note}>{formatCount(frames.length, 'code')}</span>
          </h2>
          <ul className={styles.names}>
            {frames.map(({ id, prefLabel, definition }) => (
              <li key={id}>
                <FilterLink path={`/make/${desk.id}/frames/${id}`}>
                  <bdi>{prefLabel ?? id}</bdi>
                </FilterLink>
                {definition && <p className={styles.note}>{definition}</p>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <OwnCode desk={desk} file={file} />
      <Taken desk={desk} file={file} />
    </section>
  );
}

type PartProps = { desk: DraftDesk; file: DraftView['file'] };

/** A code of one's own, in a codebook of the draft or a new one. */
function OwnCode({ desk, file }: PartProps) {
  const [book, setBook] = useState('');
  const [label, setLabel] = useState('');
  const [definition, setDefinition] = useState('');
  const schemes = file.schemes ?? [];
  const add = () => {
    const [name, called] = [book.trim() || 'Our own codes', label.trim()];
    if (called === '') return;
    const same = schemes.find((scheme) => (scheme.name ?? scheme.id) === name);
    const schemeId = same?.id ?? desk.newId('schemes', name);
    const id = desk.newId('frames', called);
    const said = definition.trim();
    desk.change([
      ...(same
        ? []
        : [{ op: 'add' as const, list: 'schemes' as const, id: schemeId, value: { id: schemeId, name } }]),
      {
        op: 'add',
        list: 'frames',
        id,
        value: { id, schemeId, prefLabel: called, ...(said !== '' && { definition: said }) },
      },
    ]);
    setLabel('');
    setDefinition('');
  };
  return (
    <form
      className={styles.inline}
      aria-label="A code of your own"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label className={styles.field}>
        New code
        <input value={label} onChange={({ target }) => setLabel(target.value)} />
      </label>
      <label className={styles.field}>
        Definition
        <input value={definition} onChange={({ target }) => setDefinition(target.value)} />
      </label>
      <label className={styles.field}>
        Codebook
        <input value={book} list="make-books" onChange={({ target }) => setBook(target.value)} />
      </label>
      <datalist id="make-books">
        {schemes.map(({ id, name }) => (
          <option key={id} value={name ?? id} />
        ))}
      </datalist>
      <button type="submit">Add the code</button>
    </form>
  );
}

/** Codebooks from elsewhere: those of the site's cases, and of a file. */
function Taken({ desk, file }: PartProps) {
  const catalogue = useCatalogue();
  const [found, setFound] = useState<readonly FoundCodebook[]>([]);
  const [said, setSaid] = useState('');
  const show = (load: Promise<FoundCodebook[]>, from: string) =>
    void load.then(
      (books) => {
        setFound(books);
        setSaid(books.length === 0 ? `${from} holds no codes.` : `${from}: choose a codebook.`);
      },
      () => setSaid(`${from} could not be read. Nothing was changed.`),
    );
  const take = (book: FoundCodebook) => {
    const changes = bringCodebook(file, book);
    desk.change(changes);
    setFound(found.filter((one) => one !== book));
    const name = book.scheme.name ?? book.scheme.id;
    setSaid(changes.length === 0 ? `${name} is in the draft already.` : `${name} is now in the draft.`);
  };
  return (
    <section className={styles.list} aria-label="Codebooks from elsewhere">
      <h2>Take a codebook</h2>
      <p className={styles.buttons}>
        {catalogue.map(({ id, name }) => (
          <button key={id} type="button" onClick={() => show(siteCodebooks(id), name)}>
            From <bdi>{name}</bdi>
          </button>
        ))}
      </p>
      <label className={styles.field}>
        From a file: .qdc, .qdpx, or a case
        <input
          type="file"
          accept=".qdc,.qdpx,.json"
          onChange={({ target }) => {
            const [given] = target.files ?? [];
            if (given) show(fileCodebooks(given), given.name);
            target.value = '';
          }}
        />
      </label>
      <p role="status" className={styles.note}>
        {said}
      </p>
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map((book) => (
            <li key={book.scheme.id} className={styles.buttons}>
              <button type="button" onClick={() => take(book)}>
                Take <bdi>{book.scheme.name ?? book.scheme.id}</bdi>
              </button>
              <span className={styles.note}>
                {formatCount(book.frames.length, 'code')}
                {book.scheme.citation && `; ${book.scheme.citation}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
