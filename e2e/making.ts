/** Steps of making a case, done by keyboard alone, by mouse, or by touch: one story for three pairs of hands. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { sentencesOf } from '../src/author/sentences.ts';
import { dropFiles } from './fixtures.ts';

export type Text = { name: string; text: string };

/** Five articles in the shapes that news comes in, all invented. */
const FICTION: readonly Text[] = [
  {
    name: 'harbour-courier',
    text: `Harbours

Lunne asks Oster for a call after ferry council

Harbour master Ilse Varga on Tuesday spoke by phone with her colleague of Lunne for the second time this month and one day after the ferry council met in Oster, according to the harbour office.

During the call with harbour master Jan Brekke, which was asked for by Lunne, Varga “underlined the need of keeping the night line open while the pier is repaired,” deputy speaker Mira Sand told reporters.

Varga last spoke with Brekke on June 2, about two weeks earlier. Before that, the two offices had not spoken since the winter storm.

“We shall not close the harbour to anyone,” Sand said. The office of Lunne declined to comment.

More about
Ferries
Piers`,
  },
  {
    name: 'islands-and-sounds',
    text: `Subscribe
A picture of harbour master Ilse Varga.

Harbour master Ilse Varga in a meeting at the old pier on June 9, 2026. (Piet Holm/Oster Harbour)

OSTER – Harbour master Ilse Varga on Tuesday talked with the harbour master of Lunne for the second time in less than a month, the harbour office said.

Varga and Jan Brekke last spoke on June 2, deputy speaker Mira Sand told reporters. The call on Tuesday was begun by Brekke.

No other details were given about the call. Sand said Varga underlined the need of keeping the night line open. The harbour office of Lunne in a statement said the two spoke of “measures against collisions in the sound.”

Sign up for our letter`,
  },
  {
    name: 'the-daily-ferry',
    text: `Will the unexpected call of Lunne bring the ferries back?

Lunne surprised the sound
A move nobody expected
The harbour office gave some details
Years of silence
Lunne surprised the sound

Not long ago Lunne surprised the sound when its harbour master took the telephone.

A move nobody expected

On June 16, Jan Brekke called Ilse Varga. “The night line has to stay open,” she is said to have told him.

The harbour office gave some details

“We shall not close the harbour to anyone,” deputy speaker Mira Sand said on Tuesday.

Years of silence

The two offices had been silent since the winter storm, and Brekke is a new man in Lunne.`,
  },
  {
    name: 'sound-independent',
    text: `Skip to content
Edit post

Harbour masters of Oster and Lunne talk for the first time

by Katrin Dahl June 3, 2026 9:16 AM 1 min read
Harbour master Ilse Varga speaks at the seventh meeting of the ferry council on March 19, 2026. (Photo by Tom Nilsen)
This sound was made by a machine

Harbour master Ilse Varga held a phone call with Jan Brekke of Lunne on June 2, speaker Piet Holm said at a briefing.

It is the first time that Varga spoke to Brekke since he came into office in May.

“The two spoke about the pier,” Holm said. “They will speak again.”

Read also: Ferry council looks for a new ship`,
  },
  {
    name: 'lunne-radio',
    text: `News   /   Sound   /   Ferries   /   Editor's choice

Harbour master of Oster calls Lunne for the first time

Ilse Varga (L) and Jan Brekke

Ilse Varga and harbour master Jan Brekke have discussed the ferry line in a phone call.

The harbour office of Lunne reported that Brekke pointed to the danger of collisions because of the boats of Oster.

"The harbour masters exchanged views on the situation in the sound," the office said in a statement, noting that the call was begun by Oster.

It comes after Brekke said that Oster's boats are “a danger to every fisher.”`,
  },
];

/** The five invented articles; with TEXTS=DIR, the texts of that folder, which no check does. */
export function articleTexts(): readonly Text[] {
  const folder = process.env.TEXTS;
  if (!folder) return FICTION;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name: name.slice(0, -4), text: readFileSync(join(folder, name), 'utf8') }));
}

export const QUESTIONS = ['Who asked for the call?', 'When did they speak?', 'What about the night line?'];

/** What somebody does with the page, however they do it; `presses` counts keys, clicks and taps, `typed` letters. */
export type Hands = {
  presses: number;
  typed: number;
  /** Enter in a field sends its form. */
  entersByKey: boolean;
  press: (target: Locator) => Promise<void>;
  fill: (target: Locator, text: string) => Promise<void>;
  bring: (text: Text) => Promise<void>;
  /** Chooses words of the paragraph that begins so. */
  choose: (region: Locator, paragraph: string) => Promise<void>;
  /** Chooses the words in quotation marks with which a paragraph begins. */
  chooseQuoted: (region: Locator, paragraph: string) => Promise<void>;
  mark: (kind: 'Quote' | 'Answer') => Promise<void>;
  accept: (proposal: Locator) => Promise<void>;
  /** From the fields of an article to its text. */
  toText: (region: Locator) => Promise<void>;
  send: (form: Locator, button: string) => Promise<void>;
};

const LETTER = { Quote: 'q', Answer: 'a' } as const;
const chosenOf = (page: Page) => page.getByRole('status').filter({ hasText: 'Chosen: ' });

/** Nothing but keys: to each control by Tab. */
export function keyboard(page: Page): Hands {
  const key = async (name: string) => {
    hands.presses++;
    await page.keyboard.press(name);
  };
  const reach = async (target: Locator) => {
    for (let i = 0; i < 80; i++) {
      const way = await target.evaluate((node) => {
        const { activeElement: at } = document;
        if (at === node) return null;
        return at && at.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING
          ? 'Shift+Tab'
          : 'Tab';
      });
      if (way === null) return;
      await key(way);
    }
    throw new Error('No key leads there.');
  };
  const hands: Hands = {
    presses: 0,
    typed: 0,
    entersByKey: true,
    press: async (target) => {
      await reach(target);
      await key('Enter');
    },
    fill: async (target, text) => {
      await reach(target);
      await key('ControlOrMeta+a');
      hands.typed += text.length;
      await page.keyboard.type(text);
      await key('Enter');
    },
    bring: async ({ text }) => {
      await reach(page.getByLabel('Paste an article'));
      await key('ControlOrMeta+v');
      await page.keyboard.insertText(text);
      await hands.press(page.getByRole('button', { name: 'Add this text' }));
    },
    choose: async (region, paragraph) => {
      await expect(region).toBeFocused();
      await key('Escape');
      const start = paragraph.slice(0, 12);
      for (let i = 0; i < 40; i++) {
        await key('ArrowDown');
        if (((await chosenOf(page).textContent()) ?? '').startsWith(`Chosen: ${start}`)) break;
      }
      for (const name of ['ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) await key(name);
    },
    chooseQuoted: async (_, paragraph) => {
      for (let i = 0; i < 20; i++) {
        await key('p');
        const words = ((await chosenOf(page).textContent()) ?? '').replace('Chosen: ', '');
        if (paragraph.slice(1).startsWith(words)) return;
      }
    },
    mark: (kind) => key(LETTER[kind]),
    accept: async () => key('y'),
    toText: (region) => reach(region),
    send: async () => key('Enter'),
  };
  return hands;
}

/** Where the first words of a paragraph stand on the screen. */
const wordsAt = (region: Locator, paragraph: string) =>
  region
    .locator('p')
    .filter({ hasText: paragraph.slice(0, 40) })
    .first()
    .evaluate((node) => {
      node.scrollIntoView({ block: 'center' });
      const { left, top } = node.getBoundingClientRect();
      return { left, right: left + 150, y: top + 14 };
    });

/** A pointer: mouse, or fingers. Letters come from a keyboard, on the desk or on the screen. */
function pointer(page: Page, press: (target: Locator) => Promise<void>, choose: Hands['choose']): Hands {
  const hands: Hands = {
    presses: 0,
    typed: 0,
    entersByKey: false,
    press: async (target) => {
      hands.presses++;
      await press(target);
    },
    fill: async (target, text) => {
      await hands.press(target);
      hands.typed += text.length;
      await target.fill(text);
      await target.blur();
    },
    bring: ({ name, text }) => dropFiles(page, [{ name: `${name}.txt`, text }]),
    choose: async (region, paragraph) => {
      hands.presses++;
      await choose(region, paragraph);
    },
    chooseQuoted: async (region, paragraph) => {
      await hands.choose(region, paragraph);
      await hands.press(page.getByRole('button', { name: 'Take the words in quotation marks' }));
    },
    // A phone has no keys to name.
    mark: (kind) =>
      hands.press(page.getByRole('button', { name: new RegExp(`^${kind}( ${LETTER[kind]})?$`) })),
    accept: (proposal) => hands.press(proposal.getByRole('button', { name: 'Accept', exact: true })),
    toText: async () => {},
    send: (form, button) => hands.press(form.getByRole('button', { name: button })),
  };
  return hands;
}

export const mouse = (page: Page): Hands =>
  pointer(
    page,
    (target) => target.click(),
    async (region, paragraph) => {
      const { left, right, y } = await wordsAt(region, paragraph);
      await page.mouse.move(left + 1, y);
      await page.mouse.down();
      await page.mouse.move((left + right) / 2, y);
      await page.mouse.move(right - 1, y);
      await page.mouse.up();
    },
  );

/** Fingers: a tap chooses a sentence, and what is too long is shortened by a tap. */
export const fingers = (page: Page): Hands =>
  pointer(
    page,
    (target) => target.tap(),
    async (region, paragraph) => {
      const { left, y } = await wordsAt(region, paragraph);
      await page.touchscreen.tap(left + 4, y);
      // A tap is answered after it: only then is it known whether what was chosen is too long.
      const [first] = sentencesOf(paragraph);
      const sentence = paragraph.slice(first?.start, first?.end);
      await expect(chosenOf(page)).toContainText(sentence.slice(0, 160));
      const shorten = page.getByRole('button', { name: 'Shorten to 12 words' });
      if (await shorten.isVisible()) await shorten.tap();
    },
  );

const proposed = (page: Page) => page.getByRole('group', { name: /^Proposed/ });

/** Brings a text, takes what is proposed about it, and gives what is not; the headline that it then has. */
export async function bringArticle(page: Page, hands: Hands, text: Text): Promise<string> {
  const add = page.getByRole('link', { name: 'Add texts' });
  if ((await add.getAttribute('aria-current')) === null) await hands.press(add);
  await hands.bring(text);
  const about = page.getByRole('region', { name: 'About this article' });
  await expect(about).toBeVisible();
  for (let left = await proposed(page).count(); left > 0; left--) {
    await expect(proposed(page)).toHaveCount(left);
    await hands.accept(proposed(page).first());
  }
  await expect(proposed(page)).toHaveCount(0);
  const headline = about.getByLabel('Headline');
  if ((await headline.inputValue()) === '') await hands.fill(headline, `Text of ${text.name}`);
  const outlet = about.getByLabel('Outlet', { exact: true });
  if ((await outlet.inputValue()) === '') await hands.fill(outlet, text.name.replaceAll('-', ' '));
  return headline.inputValue();
}

/** Paragraphs that are sentences: what the questions are answered from. */
const paragraphsOf = (text: string): string[] =>
  text.split('\n').filter((line) => /^[\p{L}“"].*[.”"]$/u.test(line.trim()) && line.length > 60);

/** Marks one quoted string, where the text has any, and takes what is proposed about it. */
export async function markQuote(page: Page, hands: Hands, headline: string, text: Text): Promise<void> {
  const quoted = paragraphsOf(text.text).find((line) => /^[“"]/.test(line));
  if (!quoted) return;
  const region = page.getByRole('region', { name: `Text of ${headline}` });
  await hands.chooseQuoted(region, quoted);
  await hands.mark('Quote');
  const record = page.getByRole('region', { name: 'Quote', exact: true });
  await expect(record).toBeVisible();
  for (let left = await proposed(page).count(); left > 0; left = await proposed(page).count()) {
    await hands.accept(proposed(page).first());
    await expect(async () => expect(await proposed(page).count()).toBeLessThan(left)).toPass();
  }
  await expect(record.getByLabel('Speaker')).not.toHaveValue('');
}

/** Answers questions from the paragraphs of a text. */
export async function answerAll(
  page: Page,
  hands: Hands,
  headline: string,
  text: Text,
  said: readonly (string | null)[],
): Promise<void> {
  const region = page.getByRole('region', { name: `Text of ${headline}` });
  const paragraphs = paragraphsOf(text.text);
  for (const [i, answer] of said.entries()) {
    const paragraph = paragraphs[i % paragraphs.length];
    if (answer === null || paragraph === undefined) continue;
    await hands.choose(region, paragraph);
    await hands.mark('Answer');
    const form = page.getByRole('form', { name: 'An answer to a question' });
    await expect(form.getByLabel('Question')).toBeFocused();
    hands.typed += (QUESTIONS[i] as string).length + answer.length;
    await page.keyboard.insertText(QUESTIONS[i] as string);
    await form.getByLabel('Question').press('Tab');
    await page.keyboard.insertText(answer);
    hands.presses++;
    await hands.send(form, 'Add the answer');
    await expect(form).toHaveCount(0);
  }
}

/** Begins a case, brings the texts, reads and asks, judges a difference, and shows it in Compare. */
export async function makeCase(page: Page, hands: Hands, texts: readonly Text[]): Promise<void> {
  await page.goto('/make');
  await hands.fill(page.getByLabel('Name of the case'), 'The ferry call');
  if (!hands.entersByKey) await hands.press(page.getByRole('button', { name: 'Begin a case' }));
  await expect(page.getByLabel('Paste an article')).toBeVisible();
  for (const [i, text] of texts.entries()) {
    const headline = await bringArticle(page, hands, text);
    await hands.toText(page.getByRole('region', { name: `Text of ${headline}` }));
    await markQuote(page, hands, headline, text);
    await answerAll(page, hands, headline, text, [
      i % 2 === 0 ? 'Lunne' : 'Oster',
      'on a weekday',
      i === 0 ? 'open' : null,
    ]);
  }
  await hands.press(page.getByRole('link', { name: 'Questions' }));
  const row = (question: string) => page.getByRole('row', { name: question });
  await hands.press(
    row(QUESTIONS[2] as string)
      .getByRole('button', { name: 'Not mentioned' })
      .first(),
  );
  const other = row(QUESTIONS[2] as string).getByRole('button', { name: 'Not its subject' });
  if (texts.length > 2) await hands.press(other.last());
  const kind = row(QUESTIONS[0] as string).getByRole('combobox');
  await kind.focus();
  hands.presses += 2;
  await kind.selectOption('contradiction');
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await hands.press(page.getByRole('button', { name: 'Show in Compare' }));
  await expect(page).toHaveURL(/\/compare\?case=own:[0-9a-f]{12}/);
  for (const question of QUESTIONS) await expect(page.getByText(question).first()).toBeVisible();
}
