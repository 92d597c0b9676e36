import { formatCount } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import type { NamingFinding } from '../../models/front/find-naming.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import { Words } from '../../ui/Words.tsx';
import styles from './NamingStory.module.css';
import { Story } from './Story.tsx';

/** One thing and what it is called, each name with who prints it and in whose voice. */
export function NamingStory({ story }: { story: NamingFinding }) {
  const { referent, names, count, sources } = story;
  return (
    <Story
      sign="naming"
      kicker="Naming"
      title={`${formatCount(count, 'name')} for ${isolate(referent.name)}`}
      path="/framing"
      way={`What each of ${formatCount(sources, 'source')} calls it`}
    >
      <ul className={styles.names}>
        {names.map((name) => (
          <li key={`${name.standing} ${name.exact}`} className={styles.name}>
            <div>
              <Words words={name.exact} status={name.standing} />
              {name.voices.length > 0 && (
                <p className={styles.voice}>{name.voices.map((voice) => voice.name).join(', ')}</p>
              )}
            </div>
            <span className={styles.tiles}>
              {name.sources.map((source) => (
                <SourceTile
                  key={source.id}
                  letter={source.letter}
                  slot={source.slot}
                  name={source.name}
                  size={16}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
      {count > names.length && (
        <p className={styles.voice}>and {formatCount(count - names.length, 'more name')} in Framing</p>
      )}
    </Story>
  );
}
