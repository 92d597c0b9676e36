import { useId, useState } from 'react';
import { isolate } from '../../lib/isolate.ts';
import type { PerspectiveHead } from '../../models/framing/perspective-heads.ts';
import styles from './PerspectiveMenu.module.css';
import { PerspectivePicker } from './PerspectivePicker.tsx';
import { usePerspectives } from './use-perspectives.ts';

type Props = { at: number; perspectives: readonly PerspectiveHead[]; onPicked: () => void };

/** As many as the address holds in one column. */
const MOST_JOINED = 8;

/** What can be done with one column: move or remove it, take a member out of it, show another, or join one to it. */
export function PerspectiveMenu({ at, perspectives, onPicked }: Props) {
  const [isJoining, setJoining] = useState(false);
  const group = useId();
  const ids = perspectives.map(({ id }) => id);
  const { remove, replace, move, join, part } = usePerspectives(ids);
  const { name = '', members = [] } = perspectives[at] ?? {};
  const canJoin = members.length < MOST_JOINED;
  const joins = isJoining && canJoin;
  return (
    <>
      <div className={styles.moves}>
        <button type="button" disabled={at === 0} onClick={() => move(at, -1)}>
          ← Move left
        </button>
        <button type="button" disabled={at === ids.length - 1} onClick={() => move(at, 1)}>
          Move right →
        </button>
        <button type="button" disabled={ids.length === 1} onClick={() => remove(at)}>
          Remove
        </button>
      </div>
      {members.length > 1 && (
        <ul className={styles.members} aria-label="Counted as one">
          {members.map((member) => (
            <li key={member.id}>
              <bdi>{member.name}</bdi>{' '}
              <button
                type="button"
                aria-label={`Take out ${isolate(member.name)}`}
                onClick={() => part(at, member.id)}
              >
                Take out
              </button>
            </li>
          ))}
        </ul>
      )}
      <fieldset className={styles.how}>
        <legend className="visually-hidden">What picking a name does</legend>
        <label>
          <input type="radio" name={group} checked={!joins} onChange={() => setJoining(false)} /> Show instead
        </label>
        <label>
          <input
            type="radio"
            name={group}
            checked={joins}
            disabled={!canJoin}
            onChange={() => setJoining(true)}
          />{' '}
          Count together with {members.length > 1 ? 'these' : name}
        </label>
      </fieldset>
      <PerspectivePicker
        taken={joins ? members.map(({ id }) => id) : ids}
        onPick={(id) => {
          onPicked();
          if (joins) join(at, id);
          else replace(at, id);
        }}
      />
    </>
  );
}
