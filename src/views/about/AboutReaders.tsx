import { FilterLink } from '../FilterLink.tsx';
import styles from './AboutPage.module.css';
import { AboutSection } from './AboutSection.tsx';
import { OpenCase } from './OpenCase.tsx';

/** Short pages for the people who use it. */
export function AboutReaders() {
  return (
    <>
      <AboutSection id="analysts" title="For analysts">
        <p>
          Start in <FilterLink path="/compare">Compare</FilterLink>: the sentence on top counts the questions
          by kind, and each number is a filter. A row opens the words, the note and its basis.{' '}
          <FilterLink path="/quotes">Quotes</FilterLink> lists everything that was said; a quote’s page shows
          all renderings of the statement, what changed between them, and through whose hands the words came.
        </p>
        <p>
          The address holds the whole state. Copy it and your colleague sees what you see. Names, dates and
          attributions are the case’s reading; the words are the articles’. Cite the article, not this page,
          for what an article says.
        </p>
      </AboutSection>
      <AboutSection id="teachers" title="For teachers">
        <p>
          A tour is a list of views with a question each; the tours of this case are on its{' '}
          <FilterLink path="/">front page</FilterLink>, to present, to print and to change.{' '}
          <a href="#lesson">A lesson, press by press</a> walks through one. Ask before you show: what would
          you expect the accounts to agree on? Then open the words. Students work on their own phones with the
          same link; nothing they do is recorded.
        </p>
        <p>
          Nothing here tells a class which outlet to trust. The facts about owners and funding are the same
          for all and stand on each source’s page; whether they explain a difference is the question, not the
          answer.
        </p>
      </AboutSection>
      <AboutSection id="authors" title="For case authors">
        <p>
          A case is one JSON file in the folder <code>data</code>; the README there explains every field and
          every problem code. This compares each quote with its article and names what is wrong; with{' '}
          <code>--stamp</code> it records the result:
        </p>
        <code className={styles.code}>npm run check-case -- your.case.json --texts your-texts</code>
        <p>
          The <a href={`${import.meta.env.BASE_URL}case.schema.json`}>JSON Schema</a> of the format helps an
          editor to complete fields.
        </p>
        <p>
          Quote only what stands in quotation marks, and elsewhere only as many words as prove the point. The
          same facts are asked of every source. Where an article is wrong, write down what it says, and say in
          the note what is likely right and how you know.
        </p>
        <OpenCase />
      </AboutSection>
      <AboutSection id="keys" title="Keys">
        <ul className={styles.list}>
          <li>
            <kbd>/</kbd> searches, <kbd>?</kbd> opens the help, <kbd>c</kbd> copies the link.
          </li>
          <li>
            <kbd>1</kbd> Timeline, <kbd>2</kbd> Compare, <kbd>3</kbd> Framing, <kbd>4</kbd> Quotes.
          </li>
          <li>Arrow keys move inside a view, Enter opens, Esc closes what is open.</li>
          <li>Single-key shortcuts can be switched off in the help, and never fire while you type.</li>
        </ul>
      </AboutSection>
      <AboutSection id="privacy" title="Privacy">
        <p>
          Nothing leaves this computer. There is no server behind the page, no account, no statistics and no
          request to anybody else. A file that you open is read here and goes nowhere. The theme, the switch
          for shortcuts, a lesson of yours, your own codes, and an article’s text if you ask for it are kept
          in this browser, and so is a copy of the site, so that it works without a network. Hands counted in
          class and answers in an exercise are kept nowhere. A link to an article or a web search opens only
          when you follow it.
        </p>
      </AboutSection>
    </>
  );
}
