import type { Range } from '../../case/anchors.ts';

const NAME = 'chosen-words';
const startOf = (span: Element): number => Number(span.getAttribute('data-start'));

/** Draws a range as the words that are chosen, without a change of the page's elements; older browsers draw nothing. */
export function drawChosen(range: globalThis.Range | null): void {
  const highlights = (globalThis.CSS as typeof CSS | undefined)?.highlights;
  if (!highlights || typeof Highlight === 'undefined') return;
  if (range) highlights.set(NAME, new Highlight(range));
  else highlights.delete(NAME);
}

/** Where a place in the drawn text lies in the text itself; null outside it. */
export function offsetOf(node: Node, offset: number): number | null {
  if (node instanceof Element) {
    const next = node.children[offset];
    const first = next?.matches('[data-start]') ? next : next?.querySelector('[data-start]');
    if (first) return startOf(first);
    const last = [...node.querySelectorAll('[data-start]')].at(-1) ?? node.closest('[data-start]');
    return last ? startOf(last) + (last.textContent?.length ?? 0) : null;
  }
  const span = node.parentElement?.closest('[data-start]');
  return span ? startOf(span) + offset : null;
}

/** Where in the text a point of the window lies. */
export function offsetAt(x: number, y: number): number | null {
  const { caretPositionFromPoint } = document as Partial<Document>;
  if (caretPositionFromPoint) {
    const place = caretPositionFromPoint.call(document, x, y);
    return place && offsetOf(place.offsetNode, place.offset);
  }
  const range = document.caretRangeFromPoint(x, y);
  return range && offsetOf(range.startContainer, range.startOffset);
}

/** A stretch of the text as it is drawn inside a region; null where none of it is drawn. */
export function rangeIn(region: Element, { start, end }: Range): globalThis.Range | null {
  const spans = [...region.querySelectorAll('[data-start]')];
  const lengthOf = (span: Element) => span.textContent?.length ?? 0;
  const first = spans.find((span) => startOf(span) + lengthOf(span) > start);
  const last = spans.findLast((span) => startOf(span) < end);
  const [from, to] = [first?.firstChild, last?.firstChild];
  if (!first || !last || !from || !to || startOf(first) > startOf(last)) return null;
  const range = document.createRange();
  range.setStart(from, Math.max(0, start - startOf(first)));
  range.setEnd(to, Math.min(lengthOf(last), end - startOf(last)));
  return range;
}
