import type { Filter, Show } from '../../filter/filter.ts';
import { formatShow } from '../../filter/url.ts';
import { useFilter } from '../../filter/use-filter.ts';
import type { CompareModel } from '../../models/compare/compare.ts';
import { type CompareSort, parseCompareSort } from '../../models/compare/compare-groups.ts';
import { writeShown } from '../../models/compare/compare-shown.ts';
import { FilterLink } from '../FilterLink.tsx';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import styles from './CompareTools.module.css';
import { JumpMenu } from './JumpMenu.tsx';

const SORTS: readonly { sort: CompareSort; name: string }[] = [
  { sort: 'event', name: 'event' },
  { sort: 'kind', name: 'kind, contradictions first' },
  { sort: 'answers', name: 'sources answering' },
];

/** Sorts by one thing; pressed again, turned round. */
const sortBy =
  (value: CompareSort) =>
  ({ sort }: Filter): { sort: string | null } => {
    const { by, isTurned } = parseCompareSort(sort);
    const next = by === value && !isTurned ? `-${value}` : value;
    return { sort: next === 'event' ? null : next };
  };

const toggleDifferences = ({ show }: Filter): { show: Show | null } => ({
  show: show?.rule === 'disagree' ? null : { rule: 'disagree' },
});

/** Columns of one kind are chosen, pinned and shown by ids that the other kind does not have. */
const BY_SOURCE = { columns: 'sources', cols: [], pin: null, show: null, open: null } as const;

type Props = {
  model: CompareModel;
  show: Show | null;
  sort: string | null;
  /** Brings the heading with this key into sight. */
  onJump: (key: string) => void;
};

/** Which questions are shown, in which order, over which columns. */
export function CompareTools({ model, show, sort, onJump }: Props) {
  const { by, isTurned } = parseCompareSort(sort);
  const { filter } = useFilter();
  const isByVoice = model.counts.columns === 'voices';
  return (
    <div className={`${styles.tools} no-print`}>
      <ul className={styles.choices} aria-label="Questions shown">
        <li className={styles.label}>Questions</li>
        <Choice patch={{ show: null }} isOn={show === null}>
          all {model.points.inView}
        </Choice>
        <Choice patch={toggleDifferences} isOn={show?.rule === 'disagree'}>
          only differences
        </Choice>
      </ul>
      <ul className={styles.choices} aria-label="Sorted by">
        <li className={styles.label}>Sorted by</li>
        {SORTS.map(({ sort: value, name }) => {
          const isOn = by === value;
          return (
            <Choice key={value} patch={sortBy(value)} isOn={isOn}>
              {name}
              {isOn && <span aria-hidden="true">{isTurned ? ' ↑' : ' ↓'}</span>}
              {isOn && <span className="visually-hidden">{isTurned ? ', turned round' : ''}</span>}
            </Choice>
          );
        })}
      </ul>
      <ul className={styles.choices} aria-label="What the columns are">
        <li className={styles.label}>Columns are</li>
        <Choice patch={BY_SOURCE} isOn={!isByVoice}>
          outlets
        </Choice>
        <Choice patch={{ ...BY_SOURCE, columns: 'voices' }} isOn={isByVoice}>
          voices
        </Choice>
      </ul>
      <ul className={styles.choices} aria-label="Rows of the grid">
        <li className={styles.label}>Rows</li>
        <Choice patch={{ grid: 'points' }} isOn={filter.grid === 'points'}>
          questions
        </Choice>
        <Choice patch={{ grid: 'sources' }} isOn={filter.grid === 'sources'}>
          {isByVoice ? 'voices' : 'sources'}
        </Choice>
      </ul>
      <FilterLink path="/origins" patch={{ open: null }} className={styles.choice}>
        List by origin
      </FilterLink>
      <ColumnsMenu model={model} />
      <JumpMenu model={model} sort={sort} onJump={onJump} />
      <p className={styles.shown} role="status">
        {show && (
          <>
            <strong>{writeShown(model, show)}</strong>{' '}
            <FilterLink key={formatShow(show)} patch={{ show: null }}>
              Show all
            </FilterLink>
          </>
        )}
      </p>
    </div>
  );
}

type ChoiceProps = {
  patch: Parameters<typeof FilterLink>[0]['patch'] & object;
  isOn: boolean;
  children: React.ReactNode;
};

function Choice({ patch, isOn, children }: ChoiceProps) {
  return (
    <li>
      <FilterLink patch={patch} className={styles.choice} aria-current={isOn ? 'true' : undefined}>
        {children}
      </FilterLink>
    </li>
  );
}
