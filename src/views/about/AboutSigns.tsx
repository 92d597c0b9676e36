import type { ReactNode } from 'react';
import { MARK_SIGNS } from '../../models/timeline/marks/mark-legend.ts';
import { AnswerShape, Sign } from '../../ui/Sign.tsx';
import { Words } from '../../ui/Words.tsx';
import { MarkGlyph } from '../timeline/lanes/MarkGlyph.tsx';
import { AboutSection } from './AboutSection.tsx';
import styles from './AboutSigns.module.css';

type Entry = readonly [sign: ReactNode, meaning: string];

const WORDS: readonly Entry[] = [
  [
    <Words key="q" words="in quotation marks" status="quoted" inline />,
    'The article has these words in quotation marks.',
  ],
  [
    <Words key="r" words="grey, no marks" status="retold" inline />,
    'The article reports a voice without quotation marks; the words are the article’s.',
  ],
  [<Words key="o" words="black, no marks" status="own" inline />, 'The article’s own text.'],
  ['Sans serif', 'Ours: names, summaries, notes, numbers. Never between quotation marks.'],
  [
    <mark key="m">Marked</mark>,
    'Words that differ, words that were searched for, or words that a coder marked.',
  ],
];

const TYPES: readonly Entry[] = [
  ['direct', 'A whole sentence in quotation marks.'],
  ['partial', 'A piece of a sentence in quotation marks.'],
  ['indirect', 'Reported without quotation marks.'],
];

const KINDS: readonly Entry[] = [
  [<Sign key="a" name="agreement" />, 'Agreement: the accounts give the same answer.'],
  [<Sign key="u" name="update" />, 'Update: each answer was true when it was written.'],
  [<Sign key="n" name="naming" />, 'Naming: the same thing under other names.'],
  [<Sign key="e" name="emphasis" />, 'Emphasis: the same facts, another one in front.'],
  [<Sign key="o" name="omission" />, 'Omission: an article whose subject it was does not mention it.'],
  [<Sign key="c" name="contradiction" />, 'Contradiction: the answers cannot both hold.'],
  [<Sign key="s" name="single" />, 'Only one source tells it.'],
];

const POSITIONS: readonly Entry[] = [
  [
    <AnswerShape key="1" index={0} />,
    'Reports. Equal answers have equal shapes; a shape does not say right or wrong.',
  ],
  [<AnswerShape key="2" index={1} />, 'Reports, with another answer.'],
  [<Sign key="m" name="not-mentioned" />, 'Not mentioned, though it was the article’s subject.'],
  [<Sign key="n" name="not-applicable" />, 'Not applicable: not its subject, or not yet known.'],
  [<Sign key="c" name="not-collected" />, 'Not collected: nobody has looked.'],
];

const DATE_WORDS: Readonly<Record<string, string>> = {
  month: 'a month: as wide as the month',
  year: 'a year: as wide as the year',
  'from – to': 'from one day to another: it went on',
  'some time within': 'one day that is not known, between two',
  'then or later': 'one day that is not known, then or later',
  'then or earlier': 'one day that is not known, then or earlier',
  'no end given': 'begun then, no end given',
  'no beginning': 'ended then, no beginning given',
  about: 'about then',
  uncertain: 'perhaps then',
  'counted from words': 'half filled: counted from words such as “last week”',
  inferred: 'hollow or dashed: inferred from something else',
  'basis not known': 'dotted: how it is known is not said, or perhaps not out yet',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const DATES: readonly Entry[] = MARK_SIGNS.map(({ name, shape }) => [
  <MarkGlyph key={name} shape={shape} isTight />,
  capital(`${DATE_WORDS[name] ?? name}.`),
]);

export function AboutSigns() {
  return (
    <AboutSection id="signs" title="How to read the signs">
      <p>
        Colour and letter stand for a source and never come apart. Shape stands for a fact. No sign is red or
        green, and no kind of difference looks worse than another.
      </p>
      <div className={styles.groups}>
        <Group title="Words" entries={WORDS} isWide />
        <Group title="Types of quote" entries={TYPES} />
        <Group title="Kinds of difference" entries={KINDS} />
        <Group title="What an account does" entries={POSITIONS} />
        <Group title="Dates" entries={DATES} />
      </div>
    </AboutSection>
  );
}

function Group({
  title,
  entries,
  isWide = false,
}: {
  title: string;
  entries: readonly Entry[];
  isWide?: boolean;
}) {
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      <dl className={styles.list} data-wide={isWide}>
        {entries.map(([sign, meaning]) => (
          <div key={meaning} className={styles.entry}>
            <dt>{sign}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
