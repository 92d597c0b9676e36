import type { Case } from '../case/case.ts';

/** A record that can be linked to: its id, and its name or, where the file gives none, its id. */
export type Named = { id: string; name: string };

const named = (row: { id: string; name?: string | undefined } | undefined): Named | null =>
  row ? { id: row.id, name: row.name ?? row.id } : null;

/** The person or organisation at a position in `people`; null for NONE. */
export const personAt = (data: Case, position: number): Named | null => named(data.people.rows[position]);

export const eventById = (data: Case, id: string | undefined): Named | null =>
  id === undefined ? null : named(data.events.rows[data.events.at.get(id) ?? -1]);

/** A person, organisation or source by id; an id that nothing has stands for itself. */
export const voiceById = (data: Case, id: string): Named =>
  named(data.people.rows[data.people.at.get(id) ?? -1]) ??
  named(data.sources.rows[data.sources.at.get(id) ?? -1]) ?? { id, name: id };
