import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { beginEdit, type EditStart, editStart } from '../../engine/edit-case.ts';
import { asFailureError, type FailureError } from '../../engine/failure.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount } from '../../lib/format-count.ts';
import { useParams } from '../../ui/use-params.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './MakePage.module.css';

/** Leads from a record of the open case to the draft of that case, and says where that is a copy. */
export function EditPage() {
  const { list = '', id = '' } = useParams();
  const { filter, href } = useFilter();
  const navigate = useNavigate();
  const [start, setStart] = useState<EditStart | null>(null);
  const [failure, setFailure] = useState<FailureError | null>(null);
  const { case: caseId, blind } = filter;
  const go = useCallback(
    (draft: string) => void navigate(href({ open: null }, `/make/${draft}/${list}/${id}`), { replace: true }),
    [navigate, href, list, id],
  );
  const begin = useCallback(
    (kind: 'copy' | 'begin') =>
      void beginEdit(caseId, kind).then(go, (error: unknown) => setFailure(asFailureError(error))),
    [caseId, go],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each case
  useEffect(() => {
    let isOver = false;
    if (blind !== null) return;
    editStart(caseId).then(
      (found) => {
        if (isOver) return;
        if (found.kind === 'draft') go(found.draft);
        else if (found.kind === 'begin') begin('begin');
        else setStart(found);
      },
      (error: unknown) => !isOver && setFailure(asFailureError(error)),
    );
    return () => {
      isOver = true;
    };
  }, [caseId, blind]);
  return (
    <section className={styles.page} aria-label="Edit">
      <title>Edit – Readout</title>
      <h1 className={styles.title}>Edit</h1>
      {blind !== null ? (
        <p>While names are hidden nothing can be edited: a draft shows them. Show the names first.</p>
      ) : failure ? (
        <p role="alert">
          The case could not be read for editing. Nothing was changed.{' '}
          <FilterLink path="/">Back to the case</FilterLink>
        </p>
      ) : start?.kind === 'copy' ? (
        <Copy start={start} onGo={go} onBegin={() => begin('copy')} />
      ) : (
        <div aria-busy="true" />
      )}
    </section>
  );
}

type CopyProps = {
  start: Extract<EditStart, { kind: 'copy' }>;
  onGo: (draft: string) => void;
  onBegin: () => void;
};

function Copy({ start: { why, unread, copies }, onGo, onBegin }: CopyProps) {
  return (
    <>
      <p className={styles.lead}>
        {why === 'bundled'
          ? 'This case came with the site and stays as it is. You edit a copy of it: a case of your own, kept in this browser, with a link and a file of its own.'
          : `${formatCount(unread, 'record')} of this file cannot be read, and would be lost. So you edit a copy; the case that you opened stays as it is.`}
      </p>
      {copies.length > 0 && (
        <ul className={styles.list} aria-label="Copies begun in this browser">
          {copies.map(({ id, name, edits }) => (
            <li key={id} className={styles.buttons}>
              <button type="button" className={styles.first} onClick={() => onGo(id)}>
                Go on in <bdi>{name}</bdi>
              </button>
              <span className={styles.note}>{formatCount(Math.max(0, edits - 1), 'step')}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.buttons}>
        <button type="button" className={copies.length === 0 ? styles.first : ''} onClick={onBegin}>
          {copies.length === 0 ? 'Edit a copy' : 'Begin another copy'}
        </button>
      </p>
    </>
  );
}
