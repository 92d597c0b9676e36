import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatCount, formatNumber } from '../../lib/format-count.ts';
import { formatShare } from '../../lib/format-share.ts';
import type { AgreementModel, LeftOut } from '../../models/coding/coding-agreement.ts';
import type { Coding } from '../../models/coding/coding-file.ts';
import type { OtherCase } from '../../models/coding/other-case.ts';
import { FilterLink } from '../FilterLink.tsx';
import { ModelFailure } from '../ModelFailure.tsx';
import { QuoteWords } from '../QuoteWords.tsx';
import styles from './AgreementReport.module.css';
import { OtherCases } from './OtherCases.tsx';

/** Full agreement is said only of full agreement. */
const measure = (value: number | null): string => {
  if (value === null) return 'undefined';
  const text = value.toFixed(2);
  if (text === '1.00' && value < 1) return 'over 0.99';
  return text === '-0.00' ? '0.00' : text.replace('-', '−');
};
const percent = (share: number | null): string => (share === null ? 'undefined' : formatShare(share));

type Props = { codings: readonly Coding[]; cases: readonly OtherCase[]; onBack: () => void };

/** With fewer quotes than these, one code more or less decides: the report says so beside its figures. */
const FEW = 20;

/** How far the coders agree, with the number of quotes under every figure, and where they do not. */
export function AgreementReport({ codings, cases, onBack }: Props) {
  const { filter } = useFilter();
  // Their answers name sources, and nothing of another case is covered.
  const shown = filter.blind === null ? cases : cases.map((one) => ({ ...one, cells: [] }));
  const { model, isBusy, failure } = useModel('agreement', filter, { codings, cases: shown });
  if (failure) return <ModelFailure failure={failure} />;
  if (!model) return <div aria-busy="true" />;
  return (
    <section className={styles.report} aria-labelledby="agreement" aria-busy={isBusy}>
      <h2 id="agreement" className={styles.title}>
        {model.n === 0
          ? 'No quote in view has been coded by two'
          : `${formatNumber(model.agreed)} of ${formatCount(model.n, 'quote')} coded alike by all who coded them`}
      </h2>
      <p className={styles.note}>
        Agreement with chance taken out: 1 is full agreement, 0 is what chance would give, below 0 is less.
        <em>Undefined</em>: only one frame was used, or nothing was coded twice.
        {model.n > 0 &&
          model.n < FEW &&
          ` Fewer than ${FEW} quotes: one code more or less moves every figure, so look at the quotes, and pass no figure on.`}
      </p>
      <Pairs model={model} />
      <Matrices model={model} />
      <Frames model={model} />
      <Disagreements model={model} />
      <Left left={model.left} />
      <OtherCases cases={model.cases} />
      <p className={styles.note}>
        Measures: percent agreement over the quotes that both coded; Cohen’s kappa (Cohen 1960, Educational
        and Psychological Measurement 20, 37–46) over the same; Krippendorff’s alpha for nominal codes
        (Krippendorff 2011, Computing Krippendorff’s Alpha-Reliability) over quotes that at least two coded.
      </p>
      <p className="no-print">
        <button type="button" className={styles.back} onClick={onBack}>
          Back to coding
        </button>
      </p>
    </section>
  );
}

function Pairs({ model: { pairs, alpha, n } }: { model: AgreementModel }) {
  return (
    <table className={styles.table}>
      <caption>Agreement on the main frame</caption>
      <thead>
        <tr>
          <th scope="col">Coders</th>
          <th scope="col">Alike</th>
          <th scope="col">Cohen’s kappa</th>
          <th scope="col">Quotes</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={pair.coder}>
            <th scope="row">The case’s coder and {pair.coder}</th>
            <td>{percent(pair.percent)}</td>
            <td>{measure(pair.kappa)}</td>
            <td>{pair.n}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">All {pairs.length + 1}, Krippendorff’s alpha</th>
          <td colSpan={2}>{measure(alpha)}</td>
          <td>{n}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** What was not measured, coder by coder: nothing of a file is left out in silence. */
function Left({ left }: Pick<AgreementModel, 'left'>) {
  if (left.length === 0) return null;
  return (
    <section aria-labelledby="left-out">
      <h3 id="left-out" className={styles.subtitle}>
        Not measured
      </h3>
      <ul>
        {left.map(({ coder, ...counts }) => (
          <li key={coder} className={styles.note}>
            <bdi>{coder}</bdi>: {leftWords(counts)}.
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As many codes are named that the codebook does not have. */
const NAMED = 5;

function leftWords({ quotes, unknown, twice, loose, alone }: Omit<LeftOut, 'coder'>): string {
  const named = unknown.slice(0, NAMED).map(({ label, n }) => `“${label}” (${n})`);
  const more = unknown.length > NAMED ? ` and ${unknown.length - NAMED} more` : '';
  const parts = [
    quotes > 0 && `${formatCount(quotes, 'code')} of quotes that are not here`,
    unknown.length > 0 && `codes that this codebook does not have: ${named.join(', ')}${more}`,
    twice > 0 && `${formatCount(twice, 'quote')} with two main codes`,
    loose > 0 && `${formatCount(loose, 'code')} on words that are no quote`,
    alone > 0 && `${formatCount(alone, 'quote')} to which the case’s coder gave no main code`,
  ];
  return parts.filter((part) => part !== false).join('; ');
}

/** Which codes met which: the case's coder down, the other across. */
function Matrices({ model: { pairs } }: { model: AgreementModel }) {
  return pairs.map(
    ({ coder, matrix: { labels, counts } }) =>
      labels.length > 0 && (
        <details key={coder}>
          <summary>
            Code by code: the case’s coder and <bdi>{coder}</bdi>
          </summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the page is scrolled by keyboard */}
          <section className={styles.scroll} aria-label={`Code by code, with ${coder}`} tabIndex={0}>
            <table className={styles.table}>
              <caption>The case’s coder down, {coder} across; quotes that both coded</caption>
              <thead>
                <tr>
                  <td />
                  {labels.map((label) => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {counts.map((row, i) => (
                  <tr key={labels[i]}>
                    <th scope="row">{labels[i]}</th>
                    {row.map((count, j) => (
                      <td key={labels[j]} className={i === j ? styles.same : ''}>
                        {count}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      ),
  );
}

function Frames({ model: { frames } }: { model: AgreementModel }) {
  if (frames.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>Frame by frame, present or absent</caption>
      <thead>
        <tr>
          <th scope="col">Frame</th>
          <th scope="col">Krippendorff’s alpha</th>
          <th scope="col">Times used</th>
          <th scope="col">Quotes</th>
        </tr>
      </thead>
      <tbody>
        {frames.map(({ id, label, alpha, n, used }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>{measure(alpha)}</td>
            <td>{used}</td>
            <td>{n}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Disagreements({ model: { disagreements, coders, n } }: { model: AgreementModel }) {
  if (n === 0) return null;
  return (
    <section aria-labelledby="disagreements">
      <h3 id="disagreements" className={styles.subtitle}>
        {disagreements.length === 0 ? 'No quote was coded differently' : 'Coded differently'}
      </h3>
      <ul>
        {disagreements.map(({ quote, labels, said }) => (
          <li key={quote.id} className={styles.quote}>
            <FilterLink path={`/quotes/${quote.id}`} className={styles.words}>
              <QuoteWords quote={quote} />
            </FilterLink>
            <dl className={styles.codes}>
              {labels.map((label, i) => (
                <div key={coders[i]}>
                  <dt>{coders[i]}</dt>
                  <dd>
                    {label ?? 'not coded'}
                    {label !== null && said[i]?.confidence != null && `, ${percent(said[i].confidence)} sure`}
                    {label !== null && said[i]?.words && <QuoteWords quote={quote} words={said[i].words} />}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
