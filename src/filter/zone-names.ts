import type { Zone } from './filter.ts';

/** The zones that a reader can choose: what they are called, and their IANA name. */
export const ZONE_NAMES: Readonly<Record<Zone, { name: string; iana: string }>> = {
  utc: { name: 'UTC', iana: 'UTC' },
  washington: { name: 'Washington', iana: 'America/New_York' },
  kyiv: { name: 'Kyiv', iana: 'Europe/Kiev' },
  moscow: { name: 'Moscow', iana: 'Europe/Moscow' },
};
