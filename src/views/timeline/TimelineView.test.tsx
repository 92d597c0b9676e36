import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { caseFromTable } from '../../mocks/case-table.ts';
import { renderWithCase } from '../../mocks/render-with-case.tsx';
import { giveWideWindow } from '../../mocks/wide-window.ts';
import { TimelineView } from './TimelineView.tsx';

giveWideWindow();

const CALLS = `
  article | published  | about
  hill    | 2024-07-12 | july
  press   |            | june

  event | name        | date       | basis
  june  | First call  | 2024-06-25 | stated
  july  | Second call | 2024-07-12 | computed
  plan  | A plan      |            |

  mention    | event | article | date
  on June 25 | june  | hill    | 2024-06-25
  the call   | june  | press   |
  on Friday  | july  | hill    | 2024-07-12
  to come    | plan  | hill    |

  quote             | article | about
  <b>held</b> a call | hill    | july
`;

const rows = async () =>
  within(await screen.findByRole('region', { name: 'Events in time order' })).getAllByRole('link');

test('lists events in time order, the undated last, and opens the one with most quotes', async () => {
  renderWithCase(<TimelineView />, caseFromTable(CALLS), '/timeline');
  expect((await rows()).map((link) => link.textContent)).toEqual(
    expect.arrayContaining(['First call', 'Second call', 'A plan']),
  );
  expect(await screen.findAllByText('<b>held</b> a call')).not.toHaveLength(0);
});

test('arrow keys in the list go to the next event and take the focus along', async () => {
  renderWithCase(<TimelineView />, caseFromTable(CALLS), '/timeline?open=june');
  const first = (await rows()).find((link) => link.textContent === 'First call');
  first?.focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Second call');
});

test('a case with nothing but names says what it lacks', async () => {
  renderWithCase(
    <TimelineView />,
    {
      case: { name: 'Bare' },
      sources: [{ id: 'hill', name: 'Hill' }],
      articles: [{ id: 'text', sourceId: 'hill' }],
    },
    '/timeline',
  );
  expect(await screen.findByText('This case records no events.')).toBeTruthy();
  expect(screen.getByText(/there is no axis to draw/)).toBeTruthy();
});

test('a link to an event that is not there says so', async () => {
  renderWithCase(<TimelineView />, caseFromTable(CALLS), '/timeline?open=gone');
  expect(await screen.findByText('This case has no such event.')).toBeTruthy();
});
