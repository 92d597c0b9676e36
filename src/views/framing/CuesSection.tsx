import { formatCount } from '../../lib/format-count.ts';
import type { Cue } from '../../models/framing/cues.ts';
import type { FramingModel } from '../../models/framing/framing.ts';
import { Popover } from '../../ui/Popover.tsx';
import { Words } from '../../ui/Words.tsx';
import { ContrastTable } from './ContrastTable.tsx';
import styles from './CuesSection.module.css';
import { EvidenceLine } from './EvidenceLine.tsx';
import { Section } from './Section.tsx';
import { Silent } from './Silent.tsx';

function CueButton({ cue: { cue, quotes, first } }: { cue: Cue }) {
  return (
    <Popover
      className={styles.cue}
      title={`Quotes reported with ${cue}`}
      name={`${cue}: ${formatCount(quotes, 'quote')}. Show them`}
      label={
        <>
          <Words words={cue} status="own" inline /> <span className={styles.count}>{quotes}</span>
        </>
      }
    >
      <p className={styles.title}>
        <Words words={cue} status="own" inline /> introduces {formatCount(quotes, 'quote')}
        {first.length < quotes && `; the first ${first.length}`}
      </p>
      {first.map((quote) => (
        <EvidenceLine key={quote.id} quote={quote} />
      ))}
    </Popover>
  );
}

/** With which verbs each perspective's quotes are reported. */
export function CuesSection({ model }: { model: FramingModel }) {
  const { cues, perspectives } = model;
  const cells = cues.map((column, p) => {
    const head = perspectives[p];
    if (column.cues.length === 0)
      return <Silent key={head?.id}>no reporting verb in {formatCount(head?.quotes ?? 0, 'quote')}</Silent>;
    return (
      <div key={head?.id}>
        <ul className={styles.cues}>
          {column.cues.map((cue) => (
            <li key={cue.cue}>
              <CueButton cue={cue} />
            </li>
          ))}
        </ul>
        <p className={styles.rest}>
          {column.more > 0 && `${formatCount(column.more, 'further verb')}. `}
          {column.without > 0 && `${formatCount(column.without, 'quote')} without a verb.`}
        </p>
      </div>
    );
  });
  return (
    <Section
      id="attributes"
      title="How it attributes"
      hint="reporting verbs, counted by rendering; each opens its quotes"
    >
      <ContrastTable
        caption="Reporting verbs"
        columns={perspectives}
        rows={[{ key: 'verbs', head: 'Of a voice, the outlets’ verbs; of an outlet, its own', cells }]}
      />
    </Section>
  );
}
