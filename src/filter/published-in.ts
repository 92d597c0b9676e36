import type { Case } from '../case/case.ts';
import type { EdtfDate } from '../lib/edtf.ts';
import { hasZone, inZone } from '../lib/in-zone.ts';
import type { Zone } from './filter.ts';
import { ZONE_NAMES } from './zone-names.ts';

const kept = new WeakMap<Case['dates'], Map<Zone, readonly (EdtfDate | null)[]>>();

/**
 * Per article, when it was published on the clocks of a zone: a time that says its zone may fall on another day there.
 * All other dates are those of the case. Read once per case and zone.
 */
export function publishedIn(data: Case, zone: Zone): readonly (EdtfDate | null)[] {
  const perZone = kept.get(data.dates) ?? new Map<Zone, readonly (EdtfDate | null)[]>();
  kept.set(data.dates, perZone);
  const known = perZone.get(zone);
  if (known) return known;
  const zoneOf = (i: number) => data.articles.rows[i]?.timeZone;
  const isMoved = data.dates.published.some((date, i) => date !== null && hasZone(date, zoneOf(i)));
  const dates = isMoved
    ? data.dates.published.map((date, i) => date && inZone(date, zoneOf(i), ZONE_NAMES[zone].iana))
    : data.dates.published;
  perZone.set(zone, dates);
  return dates;
}
