import { ZONE_NAMES } from '../../../filter/zone-names.ts';
import type { Dated } from './zoned-dates.ts';

/** What is said after a date with a time of day: " Kyiv time", or why it is in none; '' for other dates. */
export function writeZone(zone: Dated['zone']): string {
  if (zone === null) return '';
  if (zone === 'none') return ' (zone not given)';
  if (zone === 'skipped') return ' (as written: clocks there skipped this time)';
  return zone === 'utc' ? ' UTC' : ` ${ZONE_NAMES[zone].name} time`;
}
