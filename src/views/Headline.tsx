import type { ReactNode } from 'react';
import { Words } from '../ui/Words.tsx';

type Props = { of: { headline: string; lang: string | null }; none: ReactNode; size?: 'inline' | 'open' };

/** An article's headline, set as the article's words; `none` where the case has none. */
export function Headline({ of: { headline, lang }, none, size = 'inline' }: Props) {
  if (headline === '') return none;
  return <Words words={headline} status="own" size={size} inline {...(lang === null ? {} : { lang })} />;
}
