import type { Selection } from '../../filter/select.ts';
import { COVERAGES } from '../timeline/list/event-coverage.ts';
import { writeShape } from '../timeline/marks/mark-shape.ts';
import type { TimelineModel } from '../timeline/timeline.ts';
import { writeTimelineFinding } from '../timeline/timeline-finding.ts';
import { columnNames, type ExportTable } from './export-table.ts';

/** Every event that the filter leaves, in time order, with what each source does with it. */
export function timelineTable(
  { case: data }: Selection,
  model: TimelineModel,
  addressOf: (path: string) => string,
): ExportTable {
  const events = model.events.filter(({ isOutside }) => !isOutside);
  const head = [
    'event',
    'name',
    'date',
    'date as EDTF',
    'how known',
    'kind',
    'quotes',
    'sources that mention it',
    'support',
    ...columnNames(model.sources),
  ];
  const drawn = head.length;
  return {
    finding: writeTimelineFinding(model.finding),
    head: [...head, 'date on this clock', 'date basis', 'note', 'note basis', 'link'],
    words: [],
    dates: [3, drawn],
    drawn,
    rows: events.map((event) => {
      const row = data.events.rows[data.events.at.get(event.id) ?? -1];
      return [
        event.id,
        event.name,
        event.date ?? '',
        row?.date ?? '',
        event.shape ? writeShape(event.shape) : '',
        row?.kind ?? '',
        event.quotes,
        event.tellers,
        event.isLost ? 'no remaining source' : 'in view',
        ...model.sources.map((_, i) => COVERAGES[Number(event.told[i])] ?? ''),
        event.edtf,
        row?.dateBasis ?? '',
        row?.note ?? '',
        row?.noteBasis ?? '',
        addressOf(`/events/${event.id}`),
      ];
    }),
  };
}
