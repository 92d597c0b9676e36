/**
 * What a screen reader says of three tasks, in the built site: `npm run read-aloud` writes it to read-aloud.txt beside
 * this file, to be read by a person; the kept text is the one reviewed last. The reader is a
 * virtual one, by the rules of WAI-ARIA and the accessible-name computation; it stands in for no real one.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from './find-browser.ts';
import { startStaticHost } from './static-host.ts';

/** The reader as one script that makes it a global of the page. */
async function readerScript(): Promise<string> {
  const made = await build({
    configFile: false,
    // It asks in which environment it runs, as code for Node does.
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader'),
        formats: ['iife'],
        name: 'screenReader',
      },
    },
  });
  const [output] = [made].flat();
  if (!output || !('output' in output)) throw new Error('The screen reader could not be bundled.');
  return `${output.output[0].code};globalThis.screenReader = screenReader;`;
}

type Reader = {
  virtual: {
    start: (options: { container: Element }) => Promise<void>;
    stop: () => Promise<void>;
    next: () => Promise<void>;
    lastSpokenPhrase: () => Promise<string>;
  };
};

/** What is said of an element from its beginning on, so many phrases at most. */
const readAloud = (page: Page, selector: string, most: number): Promise<string[]> =>
  page.evaluate(
    async ([where, count]) => {
      const { virtual } = (globalThis as unknown as { screenReader: Reader }).screenReader;
      const container = document.querySelector(where as string);
      if (!container) return [`nothing at ${where}`];
      await virtual.start({ container });
      const said = [await virtual.lastSpokenPhrase()];
      while (said.length < (count as number)) {
        await virtual.next();
        const phrase = await virtual.lastSpokenPhrase();
        if (phrase === said[0]) break;
        said.push(phrase);
      }
      await virtual.stop();
      return said;
    },
    [selector, most] as const,
  );

const lines: string[] = [];
async function listen(page: Page, title: string, selector: string, most: number): Promise<void> {
  lines.push('', `[${title}]`, '', ...(await readAloud(page, selector, most)));
}

const host = await startStaticHost('dist');
const browser = await chromium.launch(findBrowser());
const page = await browser.newPage({ serviceWorkers: 'block' });
const script = await readerScript();
async function open(path: string, drawn: string): Promise<void> {
  await page.goto(`${host.url}${path}`);
  await page.locator(drawn).first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.evaluate(script);
}

await open('quotes?source=press-tv', 'main table');
lines.push('Who said what: the quotes of one source, then one quote.');
await listen(page, 'the head of every page', 'header', 40);
await listen(page, 'quotes of Press TV', 'main', 90);
await open('quotes/july-lines-belousov-quoted', 'main :text("Renderings"), main :text("renderings")');
await listen(page, 'one quote', 'main', 90);

lines.push('', 'Where accounts differ: Compare with one question opened.');
await open('compare?open=july-who-emphasised&kind=contradiction', 'main tr[data-claim]');
await listen(page, 'Compare', 'main', 140);

lines.push('', 'A lesson: what the wall says, and what it says after a press.');
await open('present/one-sentence/4', '[role="spinbutton"], input[type="number"]');
await listen(page, 'the wall', 'body', 60);
await page.keyboard.press('PageDown');
await page.getByText('emphasized the importance').first().waitFor();
await listen(page, 'after a press', '[aria-live="polite"]', 30);

writeFileSync(new URL('read-aloud.txt', import.meta.url), `${lines.join('\n').trim()}\n`);
console.log(`${lines.length} lines in e2e/read-aloud.txt`);
await browser.close();
await host.close();
