import type { ChainNode } from '../../models/quotes/chain.ts';
import { SourceTile } from '../../ui/SourceTile.tsx';
import styles from './ChainDrawing.module.css';

/** Through whose hands the words went, as a small tree: solid steps are stated, dashed ones inferred. */
export function ChainDrawing({ nodes }: { nodes: readonly ChainNode[] }) {
  return (
    <figure aria-hidden="true">
      <Level nodes={nodes} isRoot />
    </figure>
  );
}

function Level({ nodes, isRoot = false }: { nodes: readonly ChainNode[]; isRoot?: boolean }) {
  return (
    <ul className={isRoot ? styles.roots : styles.level}>
      {nodes.map((node) => (
        <li
          key={node.id}
          className={isRoot ? styles.root : styles.step}
          data-inferred={node.isInferred}
          data-here={node.isHere}
        >
          <span className={styles.hand}>
            {node.source && <SourceTile letter={node.source.letter} slot={node.source.slot} size={16} />}
            <span>{node.name}</span>
          </span>
          {node.children.length > 0 && <Level nodes={node.children} />}
        </li>
      ))}
    </ul>
  );
}
