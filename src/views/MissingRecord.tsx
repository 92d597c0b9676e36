import { useModel } from '../engine/use-model.ts';
import { useFilter } from '../filter/use-filter.ts';
import type { MissingRecord as Found } from '../models/changes.ts';
import { FilterLink } from './FilterLink.tsx';
import styles from './MissingRecord.module.css';
import { PageTitle } from './PageTitle.tsx';

/** What a page may be asked for, what it is called, and where all of its kind are. */
const KINDS = {
  sources: { noun: 'source', all: 'Go to the case', path: '/' },
  articles: { noun: 'article', all: 'All quotes of this case', path: '/quotes' },
  events: { noun: 'event', all: 'All events of this case', path: '/timeline' },
  quotes: { noun: 'quote', all: 'All quotes of this case', path: '/quotes' },
  claims: { noun: 'question', all: 'All questions of this case', path: '/compare' },
  referents: { noun: 'thing named', all: 'What things are called', path: '/framing' },
  tours: { noun: 'lesson', all: 'Go to the case', path: '/' },
} as const;

type Props = {
  list: keyof typeof KINDS;
  id: string;
  /** Inside another page, which has a heading and a title of its own. */
  isInPlace?: boolean;
};

/** A record that the case does not have: what the case says became of it, what stands for it now, and a way on. */
export function MissingRecord({ list, id, isInPlace = false }: Props) {
  const { filter } = useFilter();
  const { model } = useModel('missing', filter, { list, id });
  const { noun, all, path } = KINDS[list];
  const said = `This case has no such ${noun}.`;
  return (
    <section className={isInPlace ? undefined : styles.missing}>
      {!isInPlace && <PageTitle>{`No such ${noun}`}</PageTitle>}
      {isInPlace ? <p>{said}</p> : <h1 className={styles.title}>{said}</h1>}
      <p>
        The link asks for <code dir="ltr">{id.slice(0, 120)}</code>.
        {!model && ' It may belong to another case, or to another version of this one.'}
      </p>
      {model && <Became model={model} noun={noun} />}
      <p>
        <FilterLink path={path} patch={{ open: null }}>
          {all}
        </FilterLink>
      </p>
    </section>
  );
}

function Became({ model, noun }: { model: NonNullable<Found>; noun: string }) {
  const { version, date, why, to } = model;
  const when = [version === '' ? '' : `with version ${version}`, date].filter(Boolean).join(', ');
  return (
    <>
      <p>
        It went{when === '' ? '' : ` ${when}`}. {why}
      </p>
      <p>
        {to === null ? (
          `No ${noun} stands for it now.`
        ) : to.path === null ? (
          <>
            In its place: <bdi>{to.name}</bdi>.
          </>
        ) : (
          <>
            In its place:{' '}
            <Successor path={to.path}>
              <bdi>{to.name}</bdi>
            </Successor>
          </>
        )}
      </p>
    </>
  );
}

/** A path may carry one parameter, which is added to the filter. */
function Successor({ path, children }: { path: string; children: React.ReactNode }) {
  const [view = '/', query = ''] = path.split('?');
  const [name = '', id = ''] = query.split('=');
  const patch = name === 'scheme' ? { scheme: id } : name === '' ? {} : { [name]: [id] };
  return (
    <FilterLink path={view} patch={{ ...patch, open: null }}>
      {children}
    </FilterLink>
  );
}
