import {
  type CorpusAddress,
  type MappedCorpus,
  type OpenCorpus,
  useCorpusDigest,
} from '../../engine/use-corpus.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import styles from './CorpusPage.module.css';

type Props = { asked: { corpus: OpenCorpus; mapped: MappedCorpus }; address: CorpusAddress };

/** Whether the data still give what they gave when a link was made. */
export function SameAsLinked({ asked, address: { query, found } }: Props) {
  const { data } = useCorpusDigest(asked, query, found !== null);
  if (!found || !data) return null;
  const isSame = data.digest === found.digest && data.rows === found.rows;
  return (
    <p role="status" className={styles.linked} data-changed={!isSame}>
      {isSame
        ? `The data are as they were when this link was made: the same ${formatCount(found.rows, 'quote')}.`
        : data.rows === found.rows
          ? `The data changed since this link was made: ${formatCount(found.rows, 'quote')} then and now, but not the same ones.`
          : `The data changed since this link was made: it found ${formatCount(found.rows, 'quote')}, now there are ${formatNumber(data.rows)}.`}
    </p>
  );
}
