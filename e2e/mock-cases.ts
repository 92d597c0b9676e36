import type { BrowserContext } from '@playwright/test';
import { getResponse } from 'msw';
import { handlers } from '../src/mocks/handlers.ts';

/** Answers the sentinel cases on the built site; what no handler knows goes to the site. Answers arrive in one piece. */
export async function mockCases(context: BrowserContext): Promise<void> {
  await context.route('**/data/*.case.json', async (route) => {
    const response = await getResponse([...handlers], new Request(route.request().url()));
    if (!response) return route.fallback();
    if (response.type === 'error') return route.abort('connectionrefused');
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}
