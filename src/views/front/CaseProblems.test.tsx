import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { partlyBrokenCaseFile } from '../../mocks/partly-broken-case.ts';
import { renderWithCase } from '../../mocks/render-with-case.tsx';
import { CaseProblems } from './CaseProblems.tsx';

test('every fault of an opened file has its line, code, path and what to do, and all can be saved', async () => {
  renderWithCase(<CaseProblems />, partlyBrokenCaseFile());
  await screen.findByText(/3 problems: 2 left out, 1 shown with a fault/);
  const items = await screen.findAllByRole('listitem');
  expect(items).toHaveLength(3);
  const lost = items.find((item) => item.textContent?.includes('no-such-article')) as HTMLElement;
  expect(lost).toHaveTextContent(/Line 1, column \d+/);
  expect(within(lost).getByText('quotes[4].articleId')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Save the list of problems' })).toBeEnabled();
});
