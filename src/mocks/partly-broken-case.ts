import type { CaseFile } from '../case/case-file.ts';
import { caseFromTable } from './case-table.ts';

/** A sound case of two outlets and four quotes, to which faults were added: 2 records are dropped, 1 is flagged. */
export function partlyBrokenCaseFile(): CaseFile {
  const file = caseFromTable(`
    source | name
    hill   | The Hill
    press  | Press TV

    quote                  | article | speaker | type    | statement | about | published
    maintain lines of talk | hill    | austin  | partial | lines     | call  | 2024-06-26
    keep the lines open    | press   | austin  | direct  | lines     | call  | 2024-06-26
    grave consequences     | press   | moscow  | partial | warning   | call  |
    a dangerous escalation | hill    | moscow  | partial | warning   | call  |

    event | date       | kind
    call  | 2024-06-25 | call

    account | claim      | article | evidence
    us      | who-called | hill    | q1
    russia  | who-called | press   | q2
  `);
  return {
    ...file,
    case: { id: 'partly-broken', name: 'A case with faults' },
    quotes: [
      ...(file.quotes ?? []),
      { id: 'no-such-article', articleId: 'nowhere', selector: { exact: 'words without a place' } },
      { id: 'no-words', articleId: 'hill' } as never,
    ],
    events: [...(file.events ?? []), { id: 'undated', name: 'An event', date: 'last Friday' }],
  };
}
