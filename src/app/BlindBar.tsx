import { useState } from 'react';
import { useModel } from '../engine/use-model.ts';
import { useFilter } from '../filter/use-filter.ts';
import { NameSwitch } from '../views/blind/NameSwitch.tsx';
import styles from './BlindBar.module.css';

/**
 * Names are hidden: reveals them one at a time or all, for this screen alone, and hides them again. What is revealed is
 * in no link and not kept.
 */
export function BlindBar({ seed }: { seed: number }) {
  const { filter } = useFilter();
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  return (
    <section className={`${styles.bar} no-print`} aria-label="Hidden names">
      <p>
        The names of the sources are hidden.{' '}
        <button
          type="button"
          onClick={() => {
            setAsking(!isAsking);
            setShown(new Set());
          }}
        >
          {isAsking ? 'Hide again' : 'Reveal …'}
        </button>{' '}
        <NameSwitch to={{ seed, veil: filter.veil ? null : 'people' }}>
          {filter.veil ? 'Show people' : 'Hide people and organisations too'}
        </NameSwitch>{' '}
        <NameSwitch to={{ seed: seed + 1, veil: filter.veil }}>Other letters</NameSwitch>{' '}
        <NameSwitch to={{ seed: null, veil: null }}>Show all names</NameSwitch>
      </p>
      {isAsking && <Letters seed={seed} shown={shown} onShow={setShown} />}
    </section>
  );
}

type Props = { seed: number; shown: ReadonlySet<string>; onShow: (shown: ReadonlySet<string>) => void };

function Letters({ seed, shown, onShow }: Props) {
  const { filter } = useFilter();
  const { model } = useModel('letters', { ...filter, blind: null, veil: null }, { seed });
  if (!model) return null;
  return (
    <ul className={styles.letters}>
      {model.map(({ letter, name }) => (
        <li key={letter}>
          <strong>{letter}</strong>{' '}
          {shown.has(letter) ? (
            name
          ) : (
            <button
              type="button"
              onClick={() => onShow(new Set([...shown, letter]))}
              aria-label={`Reveal ${letter}`}
            >
              who?
            </button>
          )}
        </li>
      ))}
      <li>
        <button type="button" onClick={() => onShow(new Set(model.map(({ letter }) => letter)))}>
          Reveal all
        </button>
      </li>
    </ul>
  );
}
