import styles from './AboutPage.module.css';
import { AboutSection } from './AboutSection.tsx';

export function AboutMethod() {
  return (
    <AboutSection id="method" title="Method">
      <ul className={styles.list}>
        <li>
          <b>Made by reading.</b> A case is one file. People read the articles sentence by sentence and write
          down every attributed statement, every string in quotation marks, every dated event and every point
          on which two articles can be compared, each with the exact words and their place in the text.
        </li>
        <li>
          <b>Speaker and actor are two people.</b> The speaker uttered the words; the actor is the one whose
          act or position they report. Voices are always counted by speaker.
        </li>
        <li>
          <b>One statement, several renderings.</b> What was said once is one statement; each article’s
          version of it is a quote. Counts say which of the two they count.
        </li>
        <li>
          <b>Silence has reasons.</b> An article is silent only on what was its subject and could be known.
          Everything else is marked as not its subject, not yet known, or not collected, and does not count as
          left out.
        </li>
        <li>
          <b>Kinds of difference are derived.</b> Agreement, update, naming, emphasis, omission or
          contradiction follow from the accounts in view, and are derived again when a source is left out.
        </li>
        <li>
          <b>Checked and stamped.</b> A program compares every quote, letter by letter, with the text of its
          article and writes a stamp: the digest of the text, the digest of the quote, the day. A quote’s page
          says whether it matched, has changed since, or was never compared. The texts themselves are not part
          of the site.
        </li>
        <li>
          <b>Dates keep their precision.</b> A month is not filled up to a day. A date says whether the text
          states it or whether it was counted or inferred, and from which words. An order is claimed only
          where the possible days do not overlap.
        </li>
      </ul>
    </AboutSection>
  );
}
