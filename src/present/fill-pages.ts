/**
 * Puts blocks of given heights on pages of one height, in order: as many to a page as fit, at least one. Answers with
 * the places of the blocks, page by page.
 */
export function fillPages(heights: readonly number[], page: number): number[][] {
  const pages: number[][] = [];
  let left = 0;
  heights.forEach((height, block) => {
    const last = pages.at(-1);
    if (last && height <= left) {
      last.push(block);
      left -= height;
    } else {
      pages.push([block]);
      left = page - height;
    }
  });
  return pages;
}
