import { endSentence } from '../../lib/end-sentence.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import type { FramingModel } from '../../models/framing/framing.ts';
import type { QuotedColumn } from '../../models/framing/quoted-share.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { ContrastTable } from './ContrastTable.tsx';
import { QuotedBars } from './QuotedBars.tsx';
import styles from './QuotedSection.module.css';
import { Section } from './Section.tsx';

function Twin({ column }: { column: QuotedColumn }) {
  return (
    <table className={styles.twin}>
      <thead>
        <tr>
          <th scope="col">{column.by === 'outlet' ? 'Outlet' : 'Side'}</th>
          <th scope="col">Words</th>
        </tr>
      </thead>
      <tbody>
        {column.bars.map(({ key, label, words }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{formatNumber(words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Words in quotation marks: of a voice by outlet, of an outlet by side, on one scale. */
export function QuotedSection({ model }: { model: FramingModel }) {
  const { quoted, perspectives } = model;
  const all = quoted.flatMap(({ bars }) => bars);
  const cells = quoted.map((column, p) => {
    const { bars, more, moreWords, words, by, finding } = column;
    const rest = more > 0 ? `; ${formatCount(more, by)} more with ${formatCount(moreWords, 'word')}` : '';
    return (
      <ChartFrame
        key={perspectives[p]?.id}
        title={endSentence(finding)}
        caption={`${formatCount(words, 'word')} in quotation marks, by ${by}${rest}. One scale in all columns.`}
        table={<Twin column={column} />}
      >
        <QuotedBars bars={bars} all={all} />
      </ChartFrame>
    );
  });
  return (
    <Section
      id="quotes"
      title="Words in quotation marks"
      hint="counted from the articles’ own words, each once"
    >
      <ContrastTable
        caption="Words in quotation marks"
        columns={perspectives}
        rows={[{ key: 'words', head: 'Of a voice, by outlet; of an outlet, by side', cells }]}
      />
    </Section>
  );
}
