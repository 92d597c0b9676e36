import { expect, expectAccessible, expectSettled, test } from './fixtures.ts';

test.use({ hasTouch: true, viewport: { width: 768, height: 1024 } });

test('a teacher taps hands, reveals, and sees the class beside the sources', async ({ page }) => {
  await page.goto('/present/claim/july-who-emphasised');
  const more = page.getByRole('button', { name: 'One hand more for Austin' });
  await more.tap();
  await more.tap();
  await expect(page.getByRole('spinbutton', { name: 'Hands for Austin' })).toHaveValue('2');
  const reveal = page.getByRole('button', { name: 'Reveal', exact: true });
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await next.tap();
  await expect(page.getByText(/^2 of \d/)).toBeVisible();
  for (const place of [3, 4]) {
    await reveal.tap();
    await expect(reveal).toBeDisabled();
    await next.tap();
    await expect(page.getByText(new RegExp(`^${place} of \\d`))).toBeVisible();
  }
  await reveal.tap();
  await expect(reveal).toBeDisabled();
  await next.tap();
  await expect(page.getByRole('row', { name: /^Austin/ })).toContainText('2');
  await expectAccessible(page);
});

test('a teacher adds a view, moves it and sends the lesson with a finger', async ({ page }) => {
  await page.goto('/events/call-2024-06-25');
  await expectSettled(page);
  await page.getByRole('button', { name: 'Copy link' }).tap();
  await page.getByRole('button', { name: 'More ways' }).tap();
  const panel = page.getByRole('dialog', { name: 'Share this view' });
  await expect(panel.getByRole('img', { name: /QR code/ })).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('button', { name: 'Add this view to my lesson' }).tap();
  await panel.getByRole('link', { name: 'My lesson' }).tap();
  await page.getByLabel('Add a view by its link').fill('/claims/june-subject');
  await page.getByRole('button', { name: 'Add', exact: true }).tap();
  await page.getByRole('button', { name: 'Step 2 earlier' }).tap();
  await expect(page.getByRole('group', { name: 'Step 1', exact: true })).toContainText(
    '/claims/june-subject',
  );
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(page.getByRole('group', { name: 'Step 1', exact: true })).toContainText(
    '/events/call-2024-06-25',
  );
  await expect(page.getByRole('img', { name: 'QR code of the lesson’s link' })).toBeVisible();
  await page.getByRole('link', { name: 'Handout' }).tap();
  await page.getByRole('button', { name: 'Letter' }).tap();
  await expect(page.getByRole('button', { name: 'Letter' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('region', { name: 'Page 1', exact: true })).toBeVisible();
});

test('a class hides the names and a student reveals one, with a finger', async ({ page }) => {
  await page.goto('/quotes');
  await page.getByRole('button', { name: 'Hide the names of the sources' }).tap();
  const bar = page.getByRole('region', { name: 'Hidden names' });
  await bar.getByRole('button', { name: 'Reveal …' }).tap();
  await bar.getByRole('button', { name: 'Reveal B', exact: true }).tap();
  await expect(bar.getByRole('button', { name: /^Reveal [A-E]$/ })).toHaveCount(4);
  await bar.getByRole('button', { name: 'Hide again' }).tap();
  await expect(bar.getByRole('button', { name: /^Reveal [A-E]$/ })).toHaveCount(0);
});

test('a student answers with a mouse', async ({ page }) => {
  await page.goto('/exercise/who/5');
  const round = page.getByRole('region', { name: 'Question 1 of 10' });
  await round.getByRole('list').getByRole('button').first().click();
  await expect(round.getByRole('status')).toContainText(/^(?:Yes: |It was )/);
  await round.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('region', { name: 'Question 2 of 10' })).toBeVisible();
});
