import { useCallback, useState } from 'react';
import { digestOf } from '../../case/digest.ts';
import { useAsk } from '../../engine/use-ask.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { LIMITS } from '../../lib/limits.ts';
import { putText } from './opened-texts.ts';

/**
 * Opens files of the reader's as texts of articles: each goes to the article with its digest, else to the one whose
 * quotes it holds, else to the one that is on screen. Says file by file what became of it.
 */
export function useOpenTexts(caseId: string, here: string) {
  const ask = useAsk();
  const { filter } = useFilter();
  const [said, setSaid] = useState<readonly string[]>([]);
  const open = useCallback(
    async (files: readonly File[]) => {
      const lines: string[] = [];
      for (const file of files) {
        if (file.size > LIMITS.articleText) {
          lines.push(`${file.name} is larger than an article can be (5 MB). It was not opened.`);
          continue;
        }
        let text: string;
        try {
          text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
        } catch {
          lines.push(`${file.name} is not UTF-8 text. Save it as plain text in UTF-8 and open it again.`);
          continue;
        }
        const given = { text, digest: await digestOf(text) };
        const owner = await ask('textOwner', filter, given);
        const to = owner.articleId ?? here;
        putText(caseId, to, given);
        lines.push(
          owner.articleId === null
            ? `${file.name} holds no quote of this case. It is shown here as it is.`
            : owner.isSameText
              ? `${file.name} is the text of “${owner.headline}”, to the last character.`
              : `${file.name} is another copy of “${owner.headline}”: each quote is looked for on its own.`,
        );
      }
      setSaid(lines);
    },
    [ask, caseId, filter, here],
  );
  return { open, said };
}
