import styles from './FilterBar.module.css';

export function Chevron() {
  return (
    <svg className={styles.chevron} viewBox="0 0 10 6" width="9" height="6" aria-hidden="true">
      <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" />
    </svg>
  );
}
