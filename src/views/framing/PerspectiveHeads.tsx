import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import { MOST_CONTRASTED } from '../../models/framing/contrasted.ts';
import type { PerspectiveHead } from '../../models/framing/perspective-heads.ts';
import { Popover } from '../../ui/Popover.tsx';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { FilterLink } from '../FilterLink.tsx';
import styles from './PerspectiveHeads.module.css';
import { PerspectiveMenu } from './PerspectiveMenu.tsx';
import { PerspectivePicker } from './PerspectivePicker.tsx';
import { usePerspectives } from './use-perspectives.ts';

function Chevron() {
  return (
    <svg viewBox="0 0 10 6" width="11" height="7" aria-hidden="true">
      <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.2" />
    </svg>
  );
}

/** The names over the columns, which stay in sight, with the ways to change, move and remove each. */
export function PerspectiveHeads({ perspectives }: { perspectives: readonly PerspectiveHead[] }) {
  const ids = perspectives.map(({ id }) => id);
  const { add } = usePerspectives(ids);
  const canAdd = perspectives.length < MOST_CONTRASTED;
  return (
    <div className={styles.heads} data-columns={perspectives.length}>
      <div className={styles.corner}>
        {canAdd && (
          <Popover label="Add a perspective" title="Add a perspective" className={`${styles.add} no-print`}>
            {(close) => (
              <PerspectivePicker
                taken={ids}
                onPick={(id) => {
                  close();
                  add(id);
                }}
              />
            )}
          </Popover>
        )}
      </div>
      {perspectives.map((head, at) => (
        <div key={head.id} className={styles.perspective}>
          <h2 className={styles.name}>
            <Popover
              className={styles.button}
              title={`Change ${isolate(head.name)}`}
              name={`${head.name}: change, move or remove`}
              label={
                <>
                  {head.mark && <SourceTile letter={head.mark.letter} slot={head.mark.slot} />}
                  <span>{head.name}</span>
                  <Chevron />
                </>
              }
            >
              {(close) => <PerspectiveMenu at={at} perspectives={perspectives} onPicked={close} />}
            </Popover>
          </h2>
          <p className={styles.role}>{head.role}</p>
        </div>
      ))}
    </div>
  );
}

/** The facts under a name: how much is in view, whose words, through whom. */
export function PerspectiveFacts({ head }: { head: PerspectiveHead }) {
  if (head.quotes === 0) return <p className={styles.facts}>No quotes in view.</p>;
  const { isSource, own, relayed, speakers, others, through, facet } = head;
  const count = `${formatCount(head.quotes, 'quote')} of ${formatCount(head.statements, 'statement')}`;
  const ownWords = isSource ? 'in its own wording' : 'in its own words';
  const relayedWords = isSource ? 'in words it quotes' : 'retold by others';
  return (
    <div className={styles.facts}>
      <p>
        {facet ? (
          <FilterLink path="/quotes" patch={{ [facet.name]: facet.ids, open: null }}>
            {count}
          </FilterLink>
        ) : (
          count
        )}
        : {formatNumber(own)} {ownWords}, {formatNumber(relayed)} {relayedWords}
        {head.maybe > 0 && `; ${formatNumber(head.maybe)} in articles that may not have been out`}.
      </p>
      <p>
        {isSource ? 'Lets speak ' : 'Speaks through '}
        {speakers.map(({ name, quotes }) => `${isolate(name)} (${formatNumber(quotes)})`).join(', ')}
        {others > 0 && ` and ${others} more`}.
      </p>
      {!isSource && (
        <p className={styles.through}>
          Reaches the reader through{' '}
          {through.map((mark) => (
            <span key={mark.id} className={styles.outlet}>
              <SourceTile
                letter={mark.letter}
                slot={mark.slot}
                name={mark.isMaybe ? `${mark.name}, may not have been out` : mark.name}
                state={mark.isMaybe ? 'outline' : 'filled'}
                size={16}
              />{' '}
              {formatNumber(mark.quotes)}
            </span>
          ))}
          {head.outlets > through.length &&
            ` and ${formatCount(head.outlets - through.length, 'more outlet')}`}
        </p>
      )}
    </div>
  );
}
