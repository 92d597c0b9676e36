import type { ChainNode } from '../../models/quotes/chain.ts';
import { FilterLink } from '../FilterLink.tsx';
import styles from './ChainText.module.css';

/** The same hands as sentences, one per outlet that prints the words. */
export function ChainText({ nodes }: { nodes: readonly ChainNode[] }) {
  return (
    <ul className={styles.list}>
      {pathsOf(nodes).map((path) => {
        const outlet = path.at(-1);
        const before = path.slice(0, -1).reverse();
        return (
          <li key={path.map(({ id }) => id).join(' ')} className={styles.path}>
            <FilterLink path={`/quotes/${outlet?.quoteId}`}>{outlet?.name}</FilterLink>
            {before.map((hand, i) => (
              <span key={hand.id}>
                {i === 0 ? ' has it from ' : ', who has it from '}
                {hand.name}
                {hand.cue !== '' && (
                  <>
                    {' '}
                    (<span className={styles.cue}>{hand.cue}</span>)
                  </>
                )}
                {(path[path.length - 1 - i]?.isInferred ?? false) && <i> (inferred)</i>}
              </span>
            ))}
            .
          </li>
        );
      })}
    </ul>
  );
}

/** Every way from a root to an outlet that prints the words. */
function pathsOf(nodes: readonly ChainNode[], before: readonly ChainNode[] = []): ChainNode[][] {
  return nodes.flatMap((node) => {
    const path = [...before, node];
    return [...(node.quoteId === null ? [] : [path]), ...pathsOf(node.children, path)];
  });
}
