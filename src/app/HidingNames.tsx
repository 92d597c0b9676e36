import styles from './App.module.css';

/** All that is on the page while its names are put into letters. */
export function HidingNames() {
  return (
    <main className={styles.coming} aria-busy="true">
      <title>Readout</title>
      <p>The names are being hidden.</p>
    </main>
  );
}
