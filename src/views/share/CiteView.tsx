import { useOpenedCase } from '../../engine/use-case.ts';
import { useModel } from '../../engine/use-model.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { Field } from './Field.tsx';
import { viewTitle } from './view-title.ts';

/** A citation of the view on screen, in words and for a reference manager. */
export function CiteView({ link }: { link: string }) {
  const { filter } = useFilter();
  const { name } = useOpenedCase();
  const title = viewTitle(document.title, name);
  const { model } = useModel('viewCitation', filter, { title, link });
  if (!model) return null;
  return (
    <>
      <Field name="Cite this view" value={model.text} />
      <Field name="Cite this view: BibTeX" value={model.bibtex} />
    </>
  );
}
