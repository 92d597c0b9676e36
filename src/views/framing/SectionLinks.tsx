import styles from './FramingView.module.css';

const SECTIONS = [
  ['calls', 'Calls things'],
  ['stresses', 'Stresses'],
  ['quotes', 'Quotation marks'],
  ['attributes', 'Attributes'],
  ['voices', 'Lets speak'],
  ['silence', 'Left out, carried'],
  ['distinctive', 'Sets apart'],
] as const;

/** The sections of the view, to jump to. */
export function SectionLinks() {
  return (
    <nav className={`${styles.sections} no-print`} aria-label="Sections of this view">
      {SECTIONS.map(([id, name]) => (
        <a key={id} href={`#${id}`}>
          {name}
        </a>
      ))}
    </nav>
  );
}
