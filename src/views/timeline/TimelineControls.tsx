import {
  BUCKETS,
  type Bucket,
  CLOCKS,
  type Clock,
  LANES,
  type Lanes,
  ZONES,
  type Zone,
} from '../../filter/filter.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { ZONE_NAMES } from '../../filter/zone-names.ts';
import type { TimelineModel } from '../../models/timeline/timeline.ts';
import { AsofSlider } from './axis/AsofSlider.tsx';
import { ZoomButtons } from './axis/ZoomButtons.tsx';
import { Select } from './Select.tsx';
import styles from './TimelineControls.module.css';

const LANE_WORDS: Readonly<Record<Lanes, string>> = {
  source: 'by source',
  speaker: 'by speaker side',
  kind: 'by kind of event',
};

type Props = {
  model: TimelineModel;
  /** False on a phone, where there is one list and no lanes. */
  hasLanes: boolean;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
};

const named = <T extends string>(values: readonly T[], name: (value: T) => string) =>
  values.map((value) => ({ value, name: name(value) }));

/** How the timeline is laid out: lanes, clock, zone, bars, what was known when, and how near. */
export function TimelineControls({ model, hasLanes, isTable, onTable }: Props) {
  const { filter, change } = useFilter();
  return (
    <div className={`${styles.controls} no-print`}>
      {hasLanes && (
        <Select<Lanes>
          label="Lanes"
          value={filter.lanes}
          options={named(LANES, (lanes) => LANE_WORDS[lanes])}
          onChange={(lanes) => change({ lanes, order: [] })}
        />
      )}
      {hasLanes && filter.order.length > 0 && (
        <button type="button" className={styles.twin} onClick={() => change({ order: [] })}>
          lanes as in the case
        </button>
      )}
      <Select<Clock>
        label="Clock"
        value={filter.clock}
        options={named(CLOCKS, (clock) => clock)}
        onChange={(clock) => change({ clock })}
      />
      <Select<Zone>
        label="Zone"
        value={filter.zone}
        options={named(ZONES, (zone) => ZONE_NAMES[zone].name)}
        onChange={(zone) => change({ zone })}
        note={model.zoned === 0 ? 'No time in this case says its zone, so none is shifted.' : undefined}
      />
      <Select<Bucket | ''>
        label="Bars"
        value={filter.bucket ?? ''}
        options={[
          { value: '', name: filter.bucket === null ? `per ${model.histogram.bucket}` : 'as fits' },
          ...named(BUCKETS, (bucket) => `per ${bucket}`).filter(
            ({ value }) => filter.bucket !== null || value !== model.histogram.bucket,
          ),
        ]}
        onChange={(bucket) => change({ bucket: bucket === '' ? null : bucket })}
      />
      <AsofSlider stops={model.stops} asof={filter.asof} />
      <ZoomButtons model={model} />
      <button type="button" className={styles.twin} aria-pressed={isTable} onClick={() => onTable(!isTable)}>
        {isTable ? 'Axis' : 'Table'}
      </button>
    </div>
  );
}
