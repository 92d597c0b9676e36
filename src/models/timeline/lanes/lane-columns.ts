import type { Selection } from '../../../filter/select.ts';
import type { CodedColumn, Codes } from '../../../lib/coded.ts';
import type { LaneCoding } from './lanes.ts';

/** The column of quotes that decides the lane, and the lanes of each of its codes; null for lanes by kind. */
export function deciding(
  { case: data }: Selection,
  coding: LaneCoding,
): { codes: Codes; mask: Uint32Array } | null {
  const { source, speaker } = data.quotes.facets;
  if (coding.by === 'speaker') return { codes: speaker.codes, mask: coding.ofSpeakerCode };
  if (coding.by === 'kind') return null;
  const mask = Uint32Array.from(source.sets, (set) => set.reduce((bits, s) => bits | coding.ofSource[s]!, 0));
  return { codes: source.codes, mask };
}

/** Per event, the lanes in which a selected quote about it stands. One pass over the quotes. */
export function quotedLanes(selection: Selection, coding: LaneCoding): Uint32Array {
  const { events, quotes } = selection.case;
  const column = deciding(selection, coding);
  if (!column) return coding.ofEvent;
  const { codes, mask } = column;
  const { fails } = selection;
  const about: CodedColumn = quotes.facets.event;
  const perCode = new Uint32Array(about.sets.length);
  for (let i = 0; i < fails.length; i++) {
    if (fails[i] !== 0) continue;
    const code = about.codes[i]!;
    perCode[code] = perCode[code]! | mask[codes[i]!]!;
  }
  const lanes = new Uint32Array(events.rows.length);
  about.sets.forEach((set, code) => {
    for (const event of set) lanes[event] = lanes[event]! | perCode[code]!;
  });
  return lanes;
}
