import { expect, test } from 'vitest';
import { buildCase } from '../../case/build-case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { select } from '../../filter/select.ts';
import { caseFromTable } from '../../mocks/case-table.ts';
import { deriveViewCitation } from './cite-view.ts';

const TABLE = `
  source | name
  hill   | The Hill

  quote        | article
  held a call  | hill
  on the phone | press
`;
const LINK = 'https://a.example/quotes?v=2&source=hill';

const cited = (info: object, title = 'Quotes') => {
  const data = buildCase(caseFromTable(TABLE, { case: { name: 'Two calls', ...info } }));
  return deriveViewCitation(select(data, { ...NO_FILTER, source: ['hill'] }), { title, link: LINK });
};

test('a view is cited with its case, version, what it counts, and the filter in words', () => {
  expect(cited({ creator: ['A. Coder'], version: '2', dateModified: '2026-11-29' }).text).toBe(
    `A. Coder. (29 November 2026). Two calls [Version 2; case of coded articles]. View: Quotes. 1 of 2 quotes and 0 of 0 events, in 1 of 2 sources. Filter: source The Hill. Readout. ${LINK}`,
  );
});

test('what the case does not say is left out', () => {
  expect(cited({}).text).toMatch(/^\(n\.d\.\)\. Two calls \[case of coded articles\]\. View/);
});

test('no name breaks out of the BibTeX record', () => {
  const { bibtex } = cited({ name: '100% & {more} \\x ~', id: 'calls' });
  expect(bibtex).toContain(
    'title = {{100\\% \\& \\{more\\} \\textbackslash{}x \\textasciitilde{}: Quotes}},',
  );
  expect(bibtex.split('\n')[0]).toBe('@misc{calls-view,');
});
