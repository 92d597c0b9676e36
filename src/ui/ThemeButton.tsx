import { useEffect } from 'react';
import { useStored } from './use-stored.ts';

const NEXT: Readonly<Record<string, string>> = { system: 'light', light: 'dark', dark: 'system' };

/** Steps through the themes: as the system has it, light, dark. */
export function ThemeButton({ className }: { className?: string | undefined }) {
  const [theme, setTheme] = useStored('theme', 'system');
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'light' || theme === 'dark') dataset.theme = theme;
    else delete dataset.theme;
  }, [theme]);
  const next = NEXT[theme] ?? 'system';
  return (
    <button
      type="button"
      className={className}
      aria-label={`Theme: ${theme}. Change to ${next}`}
      title={`Theme: ${theme}`}
      onClick={() => setTheme(next)}
    >
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="7.2" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M10 2.8a7.2 7.2 0 0 1 0 14.4z" fill="currentColor" />
      </svg>
    </button>
  );
}
