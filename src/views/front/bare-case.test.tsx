import { screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import type { CaseFile } from '../../case/case-file.ts';
import { renderWithCase } from '../../mocks/render-with-case.tsx';
import { type Params, ParamsContext } from '../../ui/use-params.ts';
import { AboutPage } from '../about/AboutPage.tsx';
import { QuotePage } from '../quotes/QuotePage.tsx';
import { SourcePage } from '../sources/SourcePage.tsx';
import { FrontPage } from './FrontPage.tsx';

/** Nothing but what the format requires. */
const BARE: CaseFile = {
  case: { name: 'A bare case' },
  sources: [{ id: 'gazette', name: 'The Gazette' }],
  articles: [{ id: 'july', sourceId: 'gazette' }],
  quotes: [{ id: 'q', articleId: 'july', selector: { exact: 'a few words' } }],
};

const PAGES: [path: string, params: Params, page: ReactNode, lacks: RegExp][] = [
  ['/', {}, <FrontPage key="f" />, /This case has no events/],
  ['/quotes/q', { id: 'q' }, <QuotePage key="q" />, /No other quote in this case renders this statement/],
  ['/sources/gazette', { id: 'gazette' }, <SourcePage key="s" />, /The case does not say on what basis/],
  ['/about', {}, <AboutPage key="a" />, /This case has no codebook/],
];

test.each(PAGES)(
  '%s of a bare case says what is missing and never "undefined"',
  async (path, params, page, lacks) => {
    const { container } = renderWithCase(<ParamsContext value={params}>{page}</ParamsContext>, BARE, path);
    await screen.findByRole('heading', { level: 1 });
    expect(container).toHaveTextContent(lacks);
    expect(container.innerHTML).not.toMatch(/undefined|NaN|\[object|>null</);
  },
);
