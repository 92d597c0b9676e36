import { FilterLink } from '../views/FilterLink.tsx';
import { PageTitle } from '../views/PageTitle.tsx';

/** A link to a lesson of one's own on a machine that has none. */
export function NoOwnLesson() {
  return (
    <>
      <PageTitle>No such lesson</PageTitle>
      <h1>There is no such lesson here.</h1>
      <p>
        The link may be of another case, or be cut off. A lesson of your own is kept on the machine where you
        made it. <FilterLink path="/">The case and its lessons</FilterLink>
      </p>
    </>
  );
}
