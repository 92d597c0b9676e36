/** More problems than this are only counted, so that a file with a fault in every record can still be opened. */
export const SHOWN_PROBLEMS = 20_000;
