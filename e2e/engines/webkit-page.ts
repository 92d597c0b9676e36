/**
 * A page in WebKitGTK's MiniBrowser, driven by WebKitWebDriver over WebDriver (https://www.w3.org/TR/webdriver2/), as
 * Playwright speaks to its own build of WebKit only. What a page shows is read by scripts that the driver runs in it;
 * our policy forbids none of them, so pages stand under the policy as shipped.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from '@playwright/test';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
/** WebDriver's code points for keys that write nothing. */
export const KEYS = { Enter: '\ue007', Escape: '\ue00c', PageDown: '\ue00f', Tab: '\ue004' } as const;

/**
 * What a page does on its own that none may do, told by the page itself: looked for before each step and at the end. That
 * a size is told a frame later, as another one followed from it, is an error event here, and no fault.
 */
const WATCH = `if (!window.__faults) {
  window.__faults = [];
  addEventListener('error', ({ message }) => message.startsWith('ResizeObserver loop') || window.__faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => window.__faults.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    window.__faults.push(effectiveDirective + ' ' + blockedURI));
}`;

export class WebKitPage {
  private readonly driver: ChildProcess;
  private readonly session: string;

  private constructor(driver: ChildProcess, session: string) {
    this.driver = driver;
    this.session = session;
  }

  /** Starts driver and browser on a display that is there already (`DISPLAY`); `port` is the driver's own. */
  static async open(port: number): Promise<WebKitPage> {
    const driver = spawn('WebKitWebDriver', ['-p', String(port)], { stdio: 'ignore' });
    const address = `http://127.0.0.1:${port}/session`;
    const options = { binary: BROWSER, args: ['--automation'] };
    const body = JSON.stringify({
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    for (;;) {
      const answer = await fetch(address, { method: 'POST', body }).catch(() => null);
      if (answer?.ok) {
        const { value } = (await answer.json()) as { value: { sessionId: string } };
        return new WebKitPage(driver, `${address}/${value.sessionId}`);
      }
      if (answer) throw new Error(`WebKitWebDriver opened no browser: ${await answer.text()}`);
      await delay(50);
    }
  }

  async close(): Promise<void> {
    await fetch(this.session, { method: 'DELETE' });
    this.driver.kill();
    await once(this.driver, 'exit');
  }

  private async ask<T>(command: string, body: object): Promise<T> {
    const answer = await fetch(`${this.session}/${command}`, { method: 'POST', body: JSON.stringify(body) });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${command}: ${value.error}: ${value.message}`);
    return value;
  }

  /** The value of a JavaScript expression on the page. */
  read<T>(expression: string): Promise<T> {
    return this.ask('execute/sync', { script: `${WATCH}; return (${expression});`, args: [] });
  }

  /** The value of a promise that an expression on the page makes. */
  readLater<T>(expression: string): Promise<T> {
    const script = `const done = arguments[0]; (${expression}).then(done, (reason) => done(String(reason)));`;
    return this.ask('execute/async', { script, args: [] });
  }

  async goto(url: string): Promise<void> {
    await this.ask('url', { url });
    await this.read('0');
  }

  /** What is on screen, as a PNG. */
  async screenshot(): Promise<Buffer> {
    const answer = await fetch(`${this.session}/screenshot`);
    return Buffer.from(((await answer.json()) as { value: string }).value, 'base64');
  }

  back(): Promise<unknown> {
    return this.ask('back', {});
  }

  /** The element an expression on the page gives, as soon as it gives one. */
  private async element(expression: string): Promise<string> {
    let found: Record<string, string> | null = null;
    await expect(async () => {
      found = await this.read(expression);
      expect(found, expression).not.toBeNull();
    }).toPass({ timeout: 15_000 });
    return (found as Record<string, string> | null)?.[ELEMENT] ?? '';
  }

  /** The first seen element of that role whose name, written out, is the text or begins with it. */
  private named(selector: string, name: string): Promise<string> {
    return this.element(`[...document.querySelectorAll(${JSON.stringify(selector)})].find((element) =>
      (element.getAttribute('aria-label') ?? element.textContent).trim().startsWith(${JSON.stringify(name)}) &&
      element.getClientRects().length > 0) ?? null`);
  }

  /** Presses a button or a link by its name, or by the beginning of it. */
  async press(name: string): Promise<void> {
    const element = await this.named('button, a, [role="button"], summary', name);
    await this.ask(`element/${element}/click`, {});
  }

  /** Types into the field of that label, or hands it files by their paths. */
  async fill(label: string, text: string): Promise<void> {
    const element = await this.element(`(() => {
      const label = ${JSON.stringify(label)};
      const fields = [...document.querySelectorAll('input, textarea, select')];
      return fields.find((field) => field.getAttribute('aria-label') === label ||
        [...(field.labels ?? [])].some(({ textContent }) => textContent.trim().startsWith(label))) ?? null;
    })()`);
    await this.ask(`element/${element}/value`, { text });
  }

  /** Keys for whatever has the focus; those that write nothing by `KEYS`. */
  async type(keys: string): Promise<void> {
    const actions = [...keys].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.ask('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Waits until the page's words hold these. */
  async expectText(text: string, where = 'body'): Promise<void> {
    await expect
      .poll(() => this.read<string>(`document.querySelector(${JSON.stringify(where)})?.innerText ?? ''`), {
        message: `${where} says “${text}”`,
      })
      .toContain(text);
  }

  expectAddress(pattern: RegExp): Promise<void> {
    return expect.poll(() => this.read<string>('location.href')).toMatch(pattern);
  }

  /** Nothing was thrown on this page, and its policy forbade nothing. */
  async expectNoFaults(): Promise<void> {
    expect(await this.read<string[]>('window.__faults')).toEqual([]);
  }
}
