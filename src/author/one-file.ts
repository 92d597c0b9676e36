import { CASE_BLOCK } from '../lib/site-files.ts';

/**
 * `single.html` with a case inside: JSON as it came, but every "<" written as JSON's own escape, so that nothing in it can end
 * the block (HTML Living Standard, 4.12.1.3). Throws where the page has no place for a case.
 */
export function putCaseInside(page: string, caseText: string): string {
  const at = page.indexOf(CASE_BLOCK);
  if (at < 0) throw new Error('The page has no place for a case.');
  const [open = '', close = ''] = CASE_BLOCK.split('><');
  const json = caseText.replace(/^\ufeff/, '').replaceAll('<', '\\u003c');
  return `${page.slice(0, at)}${open}>${json}<${close}${page.slice(at + CASE_BLOCK.length)}`;
}
