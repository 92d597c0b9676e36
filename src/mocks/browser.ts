import { setupWorker } from 'msw/browser';
import { handlers } from './handlers.ts';

/** Answers the sentinel cases (`?case=slow`, see `handlers.ts`) in the dev server; all else passes untouched. */
export async function startMocks(): Promise<void> {
  const url = `${import.meta.env.BASE_URL}mockServiceWorker.js`;
  await setupWorker(...handlers).start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url },
  });
}
