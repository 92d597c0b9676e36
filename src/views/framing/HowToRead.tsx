import { useState } from 'react';
import { Dialog } from '../../ui/Dialog.tsx';
import { useStored } from '../../ui/use-stored.ts';
import styles from './HowToRead.module.css';

/** What the signs and counts of this view mean, one click away. */
export function HowToRead() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={`${styles.open} no-print`} onClick={() => setOpen(true)}>
        How to read this
      </button>
      <Dialog title="How to read this" isOpen={isOpen} onClose={() => setOpen(false)}>
        <div className={styles.text}>
          <p>
            A <strong>voice</strong> (a person, an organisation) has the quotes that it, or anyone who speaks
            for it, says or is reported to say, through whichever outlet. Whom a sentence is about does not
            count: when a spokeswoman says what the secretary stressed, it is her quote.
          </p>
          <p>
            An <strong>outlet</strong> has its articles: its own voice, and apart from it what it retells and
            whom it quotes.
          </p>
          <p>
            <strong>Filled</strong> means the perspective’s own words: of a voice, those an article puts in
            quotation marks; of an outlet, its own wording. <strong>Hollow</strong> means another’s: a voice
            retold by an article, or somebody an outlet quotes.
          </p>
          <p>
            A <strong>statement</strong> is one sentence, said once; every article that renders it adds a{' '}
            <strong>quote</strong>. By statement, a sentence that five outlets print counts once.
          </p>
          <p>
            <strong>Marked</strong> are, in a perspective’s own words, those that no other perspective here
            uses for the thing; in a retold voice, those that replace its own.
          </p>
          <p>
            <strong>Frames</strong> are a coder’s judgement of one quote by a published codebook. Another
            coder may judge otherwise: open a count, read the words and the reason, and disagree. With so few
            quotes, a difference of one or two means nothing.
          </p>
          <p>
            <strong>Left out</strong> is said of outlets alone, and only of a question about an article’s main
            event. A voice leaves nothing out: here stands what these outlets carry of it, and what only one
            of them carries.
          </p>
        </div>
      </Dialog>
    </>
  );
}

/** Said once on this machine, until it is put away. */
export function JudgementNote() {
  const [seen, setSeen] = useStored('framing-note', '');
  if (seen !== '') return null;
  return (
    <p className={`${styles.judgement} no-print`} role="note">
      Naming and words are counted from the articles. Frames are different: a person read each quote and
      chose. That is a judgement; every count opens its quotes with the reason, so that you can contest it.{' '}
      <button type="button" className={styles.open} onClick={() => setSeen('seen')}>
        Understood
      </button>
    </p>
  );
}
