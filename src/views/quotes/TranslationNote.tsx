import type { QuoteRow } from '../../models/quotes/quote-row.ts';
import { Words } from '../../ui/Words.tsx';

type Props = { translated: NonNullable<QuoteRow['translated']>; standing: QuoteRow['standing'] };

/** That the words are a translation, from what and by whom, and the original words where the case has them. */
export function TranslationNote({ translated: { from, by, words, lang }, standing }: Props) {
  return (
    <>
      Translated
      {from !== '' && (
        <>
          {' '}
          from <bdi>{from}</bdi>
        </>
      )}
      {by !== '' && (
        <>
          {' '}
          by <bdi>{by}</bdi>
        </>
      )}
      {words !== '' && (
        <>
          :{' '}
          <Words words={words} status={standing} size="inline" inline {...(lang === null ? {} : { lang })} />
        </>
      )}
    </>
  );
}
