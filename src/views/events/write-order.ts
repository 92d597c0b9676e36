import { endSentence } from '../../lib/end-sentence.ts';
import { formatCount } from '../../lib/format-count.ts';
import { isolate } from '../../lib/isolate.ts';
import type { SourceRef } from '../../models/source-ref.ts';
import type { PublicationOrder } from '../../models/timeline/event/publication-order.ts';

const list = (sources: readonly SourceRef[]): string => {
  const names = sources.map(({ name }) => isolate(name));
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
};

/**
 * Who told of it first, claimed only where the dates of publication, or copying, settle it; and who has words from whom. With one article, or one source, there
 * is nothing to order: ''.
 */
export function writeOrder(publication: PublicationOrder): string {
  return [writeFirst(publication), ...publication.copies.slice(0, 3).map(writeCopy)]
    .filter(Boolean)
    .join(' ');
}

const writeCopy = ({ from, to, isInferred }: PublicationOrder['copies'][number]): string =>
  endSentence(`${isolate(to.name)} has words from ${isolate(from.name)}${isInferred ? ' (inferred)' : ''}`);

function writeFirst({ isKnown, first, order, articles, sources, isPart, isDated }: PublicationOrder): string {
  if (articles < 2) return '';
  const among = isPart ? ' among those in view' : '';
  if (order && order.length > 1)
    return endSentence(
      `Order of publication${among}: ${order.map(({ name }) => isolate(name)).join(', then ')}`,
    );
  if (isKnown) {
    const rest = sources > 2 ? '; the order of the others is not known in full' : '';
    return first[0] ? endSentence(`First to report${among}: ${isolate(first[0].name)}${rest}`) : '';
  }
  if (first.length < 2) return '';
  const who = first.length > 4 ? formatCount(first.length, 'source') : list(first);
  const why = isDated ? 'as their dates of publication overlap' : 'as not every date of publication is known';
  return `Order unknown: ${who} may have been first${among}, ${why}.`;
}
