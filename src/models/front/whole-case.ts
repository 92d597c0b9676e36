import type { Case } from '../../case/case.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { type Selection, select } from '../../filter/select.ts';
import { oncePer } from '../../lib/once-per.ts';

/** The case seen through no filter, for pages that show a record whole. Made once per case. */
export const wholeCase = oncePer((data: Case): Selection => select(data, NO_FILTER));
