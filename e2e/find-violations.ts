import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

/** What to leave out of the page, and the rules that are asked when not all are. */
export type Asked = { leaveOut?: readonly string[]; rules?: readonly string[] };

/**
 * What axe finds on a page, of WCAG 2.2 AA and its own advice; rules that pass are not told. In axe 4.13 the size of what is
 * pressed (WCAG 2.5.8) is off unless asked for, and its usual mode, which reads frames of other sites too, takes up to
 * six times as long: no page of ours has such frames.
 */
export async function findViolations(page: Page, { leaveOut = [], rules }: Asked = {}): Promise<AxeResults> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({
    resultTypes: ['violations', 'incomplete'],
    ...(rules ? { runOnly: [...rules] } : { rules: { 'target-size': { enabled: true } } }),
  });
  for (const selector of leaveOut) axe.exclude(selector);
  return axe.analyze();
}

/** Each violation as a text: the rule, where it is, and what would mend it. */
export const asTexts = (violations: AxeResults['violations']): string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n${target.join(' ')}\n${failureSummary}`),
  );
