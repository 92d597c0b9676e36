import styles from './AboutPage.module.css';
import { AboutSection } from './AboutSection.tsx';

export function AboutMethod() {
  return (
    <AboutSection id="method" title="Method">
      <ul className={styles.list}>
        <li>
          <b>Made by reading.</b> A case is one file. People read the articles sentence by sentence and write
          down every attributed statement, every string in quotation marks, every dated event and every
          question on which two articles can be compared, each with the exact words and their place in the
          text.
        </li>
        <li>
          <b>Speaker and actor are two people.</b> The speaker said it, or is reported to have said it; the
          actor is the one whose act or position it reports. Voices are always counted by speaker.
        </li>
        <li>
          <b>One statement, several renderings.</b> What was said once is one statement; each article’s
          version of it is a quote. Counts say which of the two they count.
        </li>
        <li>
          <b>Silence has reasons.</b> An article is silent only on what was its subject and could be known.
          Everything else is marked as not its subject, not yet known, or not collected, and does not count as
          left out. A voice that reaches us through articles leaves nothing out: we only know what these
          articles carry of it.
        </li>
        <li>
          <b>Kinds of difference are derived</b> from the accounts in view, and again when a source is left
          out: the gravest kind that the case judges between answers of two sources; else <i>not judged</i>,
          where two sources answer differently and nobody has said how the answers stand to each other; else{' '}
          <i>not coded</i>, where an account has no answer; else omission; else agreement, where two sources
          give the same answer. What one source alone tells, or tells in two ways, is shared with nobody.
        </li>
        <li>
          <b>“All but one”</b> means: two sources or more tell it, and so does every other source whose
          subject it was.
        </li>
        <li>
          <b>The words of others and our own are not mixed.</b> Search, counts and comparisons of words read
          only what stands in the articles. What is found in our summaries, or by the stem of a word (an
          English ending taken off), is marked and counted apart.
        </li>
        <li>
          <b>Headlines need numbers.</b> A frame is named only from three on, and with the number it is one
          of. Names that differ in capitals or an article are one name.
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
