import styles from './SourceTile.module.css';

type Props = {
  letter: string;
  /** Colour slot, 0 and up; above 7 the tile is ink. */
  slot: number;
  /** The source's name, read aloud; leave out where the name stands beside the tile. */
  name?: string;
  /** filled = speaks; outline = silent, read in full; dash = not applicable. */
  state?: 'filled' | 'outline' | 'dash';
  /** 16 inline, 18 in tables, 24 as a target on the phone, 34 on the wall. */
  size?: 16 | 18 | 24 | 34;
};

/** The letter that always goes with a source's colour. */
export function SourceTile({ letter, slot, name, state = 'filled', size = 18 }: Props) {
  return (
    <span
      className={styles.tile}
      data-slot={slot < 8 ? slot : undefined}
      data-state={state}
      data-size={size}
      data-long={letter.length > 2 ? true : undefined}
      {...(name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name, title: name })}
    >
      {state === 'dash' ? '–' : letter}
    </span>
  );
}
