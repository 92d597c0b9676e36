/** The limits of what is unpacked and read, in one place. They stop archives that declare or hold far more than a case can. */
export const LIMITS = {
  /** Files in one archive, folders not counted. */
  files: 20_000,
  /** Bytes that one archive may unpack to, all members together. */
  unpacked: 1_000_000_000,
  /** Bytes that a single file may unpack to. */
  member: 600_000_000,
  /** How many times larger than the packed bytes a file may grow, once it is larger than `freeGrowth`. */
  ratio: 400,
  freeGrowth: 50_000_000,
  /** Archives within archives. */
  archives: 3,
  /** Nesting of JSON, as in a case file. */
  depth: 64,
  /** Columns of one table: more is no table of quotes. */
  columns: 2000,
} as const;
