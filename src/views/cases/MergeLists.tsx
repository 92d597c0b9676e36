import { useState } from 'react';
import { describeOpening, type ImportModel } from '../../engine/use-file-opening.ts';
import { formatCount } from '../../lib/format-count.ts';
import { decisionOf, mergesOf, setDecision, setMerge } from './edit-map.ts';
import styles from './MappingStep.module.css';

type Kind = 'outlet' | 'speaker';
type Group = {
  kind: Kind;
  names: readonly string[];
  counts: readonly number[];
  reason: string;
};

const groupsIn = ({ open }: ImportModel): Group[] =>
  (
    [
      ['outlet', open?.outlets ?? []],
      ['speaker', open?.speakers ?? []],
    ] as const
  ).flatMap(([kind, proposals]) =>
    proposals.map(({ names, reason }) => ({
      kind,
      names: names.map(({ name }) => name),
      counts: names.map(({ count }) => count),
      reason,
    })),
  );

const isWithin = (inner: Group, outer: Group): boolean =>
  inner.kind === outer.kind && inner.names.every((name) => outer.names.includes(name));

/** Names that may be one, proposed by likeness and never joined by themselves. */
export function MergeLists({ model }: { model: ImportModel }) {
  // A group that was joined is no longer proposed; it stays here, to be taken apart again.
  const [groups, setGroups] = useState<readonly Group[]>([]);
  const fresh = groupsIn(model).filter((group) => !groups.some((known) => isWithin(group, known)));
  if (fresh.length > 0) setGroups([...groups, ...fresh]);
  const same = model.open?.sameWords ?? [];
  if (groups.length === 0 && same.length === 0) return null;
  const isOneStatement = decisionOf(model, 'sameWords') === 'one-statement';
  return (
    <fieldset className={styles.merges}>
      <legend>The same under two names?</legend>
      {groups.map((group) => {
        const { kind, names, counts, reason } = group;
        const merges = mergesOf(model, kind);
        return (
          <label key={`${kind} ${names.join('|')}`}>
            <input
              type="checkbox"
              checked={names.slice(1).every((name) => merges[name] === names[0])}
              onChange={({ target }) => void describeOpening(setMerge(model, kind, names, target.checked))}
            />{' '}
            <span>
              One {kind}:{' '}
              {names.map((name, i) => (
                <span key={name}>
                  {i > 0 && ' = '}
                  <bdi>{name}</bdi> ({counts[i]})
                </span>
              ))}
              <span className={styles.reason}>{reason}</span>
            </span>
          </label>
        );
      })}
      {same.length > 0 && (
        <label>
          <input
            type="checkbox"
            checked={isOneStatement}
            onChange={({ target }) =>
              void describeOpening(
                setDecision(model, 'sameWords', target.checked ? 'one-statement' : 'apart'),
              )
            }
          />{' '}
          <span>
            The same words in several places are one statement
            <span className={styles.reason}>
              {formatCount(same.length, 'wording')}, such as <bdi>{same[0]?.words.slice(0, 80)}</bdi>
            </span>
          </span>
        </label>
      )}
    </fieldset>
  );
}
