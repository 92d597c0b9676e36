/** The built app in one HTML file, as the build writes it beside the site. */
export const SINGLE_FILE = 'single.html';

/** Where in that file the case goes. */
export const CASE_BLOCK = '<script type="application/json" id="case"></script>';

/** The list of every file of a built site, which the build writes into it: paths in a JSON array. */
export const SITE_LIST = 'site.json';
