import { useState } from 'react';
import { DEFAULT_CASE } from '../../engine/case-url.ts';
import { useCase } from '../../engine/use-case.ts';
import { useCatalogue } from '../../engine/use-catalogue.ts';
import { type SavedFile, useOwnCases } from '../../engine/use-own-cases.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { formatFilter } from '../../filter/url.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import { IS_SINGLE } from '../../lib/single-file.ts';
import { Extra } from '../../ui/Extra.tsx';
import { later } from '../../ui/later.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { InnerLink } from '../InnerLink.tsx';
import styles from './CasesPage.module.css';
import { OpenFiles } from './OpenFiles.tsx';
import { OwnCaseRow } from './OwnCaseRow.tsx';

const TakeAway = later(() => import('./TakeAway.tsx'), 'TakeAway');

type Deleted = { name: string; undo: () => Promise<void> };

/** Every case that can be opened here: the reader's own, and those that came with the site. */
export function CasesPage() {
  const { filter } = useFilter();
  const bundled = useCatalogue();
  const own = useOwnCases();
  const state = useCase();
  const [deleted, setDeleted] = useState<readonly Deleted[]>([]);
  const [said, setSaid] = useState('');
  const { blind, veil } = filter;
  const isHidden = blind !== null;
  const to = (id: string | null) => {
    const query = formatFilter({ ...NO_FILTER, case: id, blind, veil });
    return query === '' ? '/' : `/?${query}`;
  };
  const hand = (file: SavedFile | null) => {
    if (!file) return setSaid('The file is not there any more: it was deleted in another tab.');
    saveFile(file.name, new Blob([file.bytes], { type: file.type }));
    setSaid(`Saved as ${file.name}.`);
  };
  const fail = (error: unknown) =>
    setSaid(`The storage of this browser answered with an error: ${(error as Error).message}`);
  const cases = own.cases ?? [];
  return (
    <div className={styles.page}>
      <title>Cases – Readout</title>
      <h1 className={styles.title}>Cases</h1>
      <p className={styles.lead}>
        Open a spreadsheet, a table, a JSON file, an export of another tool, a case: choose it here, or drop
        it on any page. It is read on this computer and goes nowhere.
      </p>
      <p className={styles.buttons}>
        <OpenFiles className={styles.main} hasFolder />
        <InnerLink to="/make" className={styles.make}>
          Make a case
        </InnerLink>
      </p>
      <section aria-labelledby="own" aria-busy={own.cases === null && !own.failure}>
        <h2 id="own" className={styles.heading}>
          Your own
        </h2>
        {own.unkept && (
          <p role="alert" className={styles.notice}>
            {own.unkept.happened} {own.unkept.safe} {own.unkept.next}
          </p>
        )}
        {own.failure && <p role="alert">The list of your cases did not arrive. Load the page again.</p>}
        {own.cases?.length === 0 && (
          <p className={styles.quiet}>None yet. What you open is kept in this browser until you delete it.</p>
        )}
        {isHidden && cases.length > 0 && (
          <p>
            {formatCount(cases.length, 'case')} of yours. Their names are not shown while names are hidden.
          </p>
        )}
        {!isHidden && cases.length > 0 && (
          <>
            <ul className={styles.list}>
              {cases.map((kept) => (
                <OwnCaseRow
                  key={kept.digest}
                  kept={kept}
                  to={to(own.idOf(kept))}
                  isOpen={filter.case === own.idOf(kept)}
                  persisted={own.persisted}
                  onSave={() => void own.save(kept).then(hand, fail)}
                  onDelete={() =>
                    void own.remove(kept).then((undo) => {
                      setDeleted((before) => [...before, { name: kept.name, undo }]);
                      setSaid('');
                    }, fail)
                  }
                />
              ))}
            </ul>
            <p className={styles.buttons}>
              <button
                type="button"
                className={styles.make}
                onClick={() => void own.saveAll().then(hand, fail)}
              >
                Save all
              </button>
              <span className={styles.quiet}>
                {own.persisted === true && 'This browser promised to keep them until you delete them.'}
                {own.persisted === false &&
                  'This browser may let go of them when it needs room, or after weeks without a visit: save what you cannot lose.'}
                {own.persisted === null && 'This browser does not say how long it keeps them.'}
              </span>
            </p>
          </>
        )}
        <div role="status" className={styles.said}>
          {!isHidden &&
            deleted.map(({ name, undo }) => (
              <p key={name}>
                <bdi>{name}</bdi> was deleted.{' '}
                <button
                  type="button"
                  className={styles.make}
                  onClick={() => {
                    setDeleted((before) => before.filter((one) => one.undo !== undo));
                    undo().catch(fail);
                  }}
                >
                  Undo
                </button>
              </p>
            ))}
          {said !== '' && <p>{said}</p>}
        </div>
      </section>
      {!isHidden && !IS_SINGLE && state.status === 'open' && (
        <Extra>
          <TakeAway id={filter.case} name={state.opened.name} />
        </Extra>
      )}
      <section aria-labelledby="bundled">
        <h2 id="bundled" className={styles.heading}>
          With this site
        </h2>
        {isHidden ? (
          <p>{formatCount(bundled.length, 'case')}. Their names are not shown while names are hidden.</p>
        ) : (
          <ul className={styles.list}>
            {bundled.map(({ id, name, description }) => (
              <li key={id} className={styles.row}>
                <div>
                  <InnerLink to={to(id === DEFAULT_CASE ? null : id)} className={styles.name}>
                    <bdi>{name}</bdi>
                  </InnerLink>
                  {(filter.case ?? DEFAULT_CASE) === id && <span className={styles.quiet}> open</span>}
                  {description !== '' && <p className={styles.facts}>{description}</p>}
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
