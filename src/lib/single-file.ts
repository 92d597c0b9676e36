declare const READOUT_SINGLE: boolean | undefined;

/**
 * Whether this is the app in one HTML file with its case inside (see `cli/site/single-file.ts`): it asks nobody for
 * anything, keeps nothing, and its addresses stand in the fragment.
 */
export const IS_SINGLE = typeof READOUT_SINGLE !== 'undefined' && READOUT_SINGLE === true;
