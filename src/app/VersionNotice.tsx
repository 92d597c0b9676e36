import { useOpenedCase } from '../engine/use-case.ts';
import { useModel } from '../engine/use-model.ts';
import { useFilter } from '../filter/use-filter.ts';
import { isolate } from '../lib/isolate.ts';
import styles from './DroppedNotice.module.css';

/** For a link made with another version of the case: which one stands here, and what the case says changed since. */
export function VersionNotice({ since }: { since: string }) {
  const { filter, change } = useFilter();
  const { version } = useOpenedCase();
  const { model } = useModel('changes', filter, { since });
  if (!model) return null;
  return (
    <aside className={styles.notice} aria-label="Changed since this link">
      <div>
        <p>
          This link was made with version <bdi>{since}</bdi> of this case;{' '}
          {version === '' ? 'the case does not say which one this is' : `this is version ${isolate(version)}`}
          . {model.changes.length === 0 && 'The case does not say what changed between them.'}
        </p>
        {model.changes.length > 0 && (
          <details>
            <summary>What changed since</summary>
            <ul>
              {model.changes.map(({ version: at, date, why, what }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: changes have no id and never move
                <li key={i}>
                  {[at === '' ? '' : `Version ${isolate(at)}`, date].filter(Boolean).join(', ')}
                  {at + date === '' ? '' : ': '}
                  <bdi>{why}</bdi> {what === '' ? '' : `(${what})`}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <button type="button" className={styles.close} onClick={() => change({ v: null }, { replace: true })}>
        Dismiss
      </button>
    </aside>
  );
}
