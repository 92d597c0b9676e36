import { type RefObject, useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useModel } from '../engine/use-model.ts';
import { useShareLink } from '../engine/use-share-link.ts';
import { formatFilter } from '../filter/url.ts';
import { useFilter } from '../filter/use-filter.ts';
import { countingSentence } from '../models/counting-sentence.ts';
import type { Lesson, LessonStep } from '../models/present/tour.ts';
import type { WallScreen } from '../models/present/wall-screen.ts';
import { siteAddress } from '../ui/site-address.ts';
import { FIRST_SEED, useNameSwitch } from '../views/blind/use-name-switch.ts';
import { MissingRecord } from '../views/MissingRecord.tsx';
import { ModelFailure } from '../views/ModelFailure.tsx';
import { PageTitle } from '../views/PageTitle.tsx';
import { LessonOver } from './LessonOver.tsx';
import { openNotes } from './open-notes.ts';
import { PresenterBar } from './PresenterBar.tsx';
import { PresenterKeyList } from './PresenterKeyList.tsx';
import styles from './PresentPage.module.css';
import { coveredIn } from './presses.ts';
import { atEnd, atStart, back, forward, type Progress, reveal } from './progress.ts';
import { stepAddress } from './step-address.ts';
import { stepScreens } from './step-screens.ts';
import { useWallEnd } from './use-companion.ts';
import { useFill } from './use-fill.ts';
import type { Hands } from './use-hands.ts';
import { type PresenterAction, usePresenterKeys } from './use-presenter-keys.ts';
import { useSwipe } from './use-swipe.ts';
import { WallCode } from './WallCode.tsx';
import { WallPartView } from './WallPartView.tsx';

type Props = {
  tour: string;
  lesson: Lesson;
  at: number;
  step: LessonStep;
  isSingle: boolean;
  /** Joins this wall with the windows it opens. */
  pair: string;
  hands: Hands;
  /** Pressed before there was anything to uncover; done as soon as there is. */
  early: RefObject<PresenterAction[]>;
};

/** How large things may grow on the wall: less where more is to come beside them, so that little moves then. */
const MOST_FILL = 2.1;
const MOST_FILL_COVERED = 1.6;

export function PresentStep({ tour, lesson, at, step, isSingle, pair, hands, early }: Props) {
  const { filter, href } = useFilter();
  const { state: arrival, hash } = useLocation();
  const switchNames = useNameSwitch();
  const navigate = useNavigate();
  const view = useMemo(() => stepAddress(step.view, filter), [step.view, filter]);
  const later = useMemo(
    () => lesson.steps.slice(at + 1).map((next) => stepAddress(next.view, filter).path),
    [lesson, at, filter],
  );
  const { model, isBusy, failure } = useModel('wall', view.filter, { path: view.path, later });
  const screens = useMemo(() => (model ? stepScreens(step, model.screens) : []), [step, model]);
  const [moved, setMoved] = useState<Progress | null>(null);
  const begin = arrival === 'end' ? atEnd(screens) : atStart(screens);
  const progress = moved ?? begin;
  const isLast = isSingle || at === lesson.steps.length - 1;
  const [isOver, setIsOver] = useState(false);
  const shareLink = useShareLink();
  const [arrivedBlind] = useState(filter.blind);
  const [isBlank, setIsBlank] = useState(false);
  const [hasPressed, setHasPressed] = useState(false);
  const [isListing, setIsListing] = useState(false);
  const [isCode, setIsCode] = useState(false);
  const screen = screens[progress.screen];
  const covered = screen ? coveredIn(screen.parts, progress.shown) : 0;
  const goTo = (index: number, where: 'start' | 'end') => {
    if (isSingle || index < 0 || index >= lesson.steps.length) return;
    const to = `${href({}, `/present/${tour}/${index + 1}`)}${hash}`;
    void navigate(to, { replace: true, state: where });
  };
  const query = formatFilter(view.filter);
  const address = query === '' ? view.path : `${view.path}?${query}`;
  // Every move on the wall replaces its entry of the history, so that one step back is where it was entered from. An
  // entry from before the names were hidden would show them.
  const isEntered = (window.history.state as { idx?: number } | null)?.idx ?? 0;
  const leave = () =>
    void (isEntered > 0 && filter.blind === arrivedBlind ? navigate(-1) : navigate(address));
  const act = (action: PresenterAction) => {
    setHasPressed(true);
    if (!model && !failure && MOVES.has(action)) {
      early.current.push(action);
      return;
    }
    if (isOver && MOVES.has(action)) {
      if (action === 'back') setIsOver(false);
      if (action === 'first') goTo(0, 'start');
      return;
    }
    if (isBlank && action !== 'leave' && action !== 'keys') {
      setIsBlank(false);
      return;
    }
    if (isCode && (action === 'forward' || action === 'back')) {
      setIsCode(false);
      return;
    }
    switch (action) {
      case 'forward': {
        const next = forward(screens, progress);
        if (next) return setMoved(next);
        return isLast ? setIsOver(true) : goTo(at + 1, 'start');
      }
      case 'back': {
        const before = back(screens, progress);
        return before ? setMoved(before) : goTo(at - 1, 'end');
      }
      case 'first':
        return at === 0 ? setMoved(atStart(screens)) : goTo(0, 'start');
      case 'last':
        return isLast ? setMoved(atEnd(screens)) : goTo(lesson.steps.length - 1, 'start');
      case 'blank':
        return setIsBlank(true);
      case 'reveal':
        return setMoved(reveal(screens, progress, false));
      case 'reveal-all':
        return setMoved(reveal(screens, progress, true));
      case 'names':
        return void switchNames({
          seed: filter.blind === null ? FIRST_SEED : null,
          veil: null,
          path: `/present/${tour}/${isSingle ? stepOf(step) : at + 1}`,
        });
      case 'notes':
        return openNotes(
          href({}, `/present/${tour}/${isSingle ? stepOf(step) : at + 1}/notes`),
          pair,
          isJoined,
        );
      case 'full-screen':
        return void (document.fullscreenElement
          ? document.exitFullscreen()
          : document.documentElement.requestFullscreen?.().catch(() => undefined));
      case 'code':
        return setIsCode(!isCode);
      case 'keys':
        return setIsListing(true);
      case 'leave':
        return leave();
    }
  };
  usePresenterKeys(act, (digit) => {
    const choice = screen?.parts.find((part) => part.kind === 'choice');
    if (choice && digit <= choice.answers.length) hands.set(digit - 1, (hands.counts[digit - 1] ?? 0) + 1);
  });
  const swipe = useSwipe(act);
  const isJoined = useWallEnd(
    pair,
    {
      kind: 'state',
      lesson,
      isSingle,
      step: at,
      screen: progress.screen,
      screens: screens.length,
      heading: screen?.heading ?? '',
      covered,
      isBlank,
    },
    act,
  );
  const isThere = model !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when there is something to move through
  useEffect(() => {
    const [first, ...rest] = isThere ? early.current : [];
    if (first === undefined) return;
    early.current = rest;
    act(first);
  }, [isThere, progress]);
  const fill = useFill(
    `${screen?.key} ${progress.shown} ${isCode} ${isBlank} ${isOver}`,
    screen && screen.open < screen.parts.length ? MOST_FILL_COVERED : MOST_FILL,
  );
  if (failure) return <ModelFailure failure={failure} />;
  if (isSingle && model?.missing)
    return (
      <main className={styles.missing}>
        <MissingRecord {...model.missing} />
      </main>
    );
  // What the filter leaves can be the answer: in a lesson it is said once the step is uncovered.
  const isSecret = !isSingle && !isOver && (covered > 0 || progress.screen < screens.length - 1);
  const ways = isSingle
    ? [{ to: address, says: 'Back to the page' }]
    : [
        { to: `${href({}, `/handout/${tour}`)}${hash}`, says: 'Print the sheet for the class' },
        { to: `${href({}, `/handout/${tour}/key`)}${hash}`, says: 'The answers, on a sheet of their own' },
        { to: href({}, '/compare'), says: 'All questions of the case, side by side' },
        { to: href({}, '/'), says: 'The case and its other lessons' },
      ];
  const asked = screen?.role === 'question' && screen.parts.find((part) => part.kind === 'say');
  const single = (asked && 'text' in asked ? asked.text : screen?.heading) ?? 'Present';
  const title = isSingle ? single : `${at + 1}. ${step.caption || lesson.name}`;
  return (
    <main className={styles.wall} aria-busy={isBusy} {...swipe}>
      <PageTitle>{title}</PageTitle>
      {isBlank ? (
        <div className={styles.blank} role="status">
          <span className="visually-hidden">The wall is blank. Any key shows it again.</span>
        </div>
      ) : (
        <>
          <header className={styles.head}>
            <h1 className={styles.heading}>{isOver ? 'The end' : screen?.heading}</h1>
            {!isSingle && (
              <p className={styles.place}>
                {at + 1} / {lesson.steps.length}
              </p>
            )}
          </header>
          {isCode && (
            <WallCode
              link={shareLink(`${siteAddress()}${address.slice(1)}`)}
              onClose={() => setIsCode(false)}
            />
          )}
          <div className={styles.stage} aria-live="polite" hidden={isCode}>
            <div ref={fill} className={styles.parts} data-dense={isDense(screen)}>
              {isOver ? (
                <LessonOver name={lesson.name} ways={ways} />
              ) : (
                screen?.parts.slice(0, progress.shown).map((part, i) => (
                  // Parts of one screen never change places.
                  // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a part is known by
                  <WallPartView key={`${screen.key} ${i}`} part={part} hands={hands} />
                ))
              )}
              {!model && <p className={styles.nothing}>One moment …</p>}
              {model && screens.length === 0 && (
                <p className={styles.nothing}>The filter leaves nothing to show here.</p>
              )}
            </div>
          </div>
          <PresenterBar
            sentence={model && !isSecret ? countingSentence(model.summary) : ''}
            screen={progress.screen + 1}
            screens={isOver ? 0 : screens.length}
            covered={isOver ? 0 : covered}
            saysKeys={!hasPressed}
            act={act}
          />
        </>
      )}
      <PresenterKeyList isOpen={isListing} onClose={() => setIsListing(false)} />
    </main>
  );
}

/** The question, the words it is about and the answers to vote on, all at once. */
const isDense = (screen: WallScreen | undefined): boolean =>
  ['words', 'choice'].every((kind) => screen?.parts.some((part) => part.kind === kind));

const MOVES: ReadonlySet<PresenterAction> = new Set([
  'forward',
  'back',
  'first',
  'last',
  'reveal',
  'reveal-all',
]);

/** The `:step` of a record's own address: its id, or 1 for a list. */
const stepOf = ({ view }: LessonStep): string => view.split('?', 1)[0]?.split('/')[2] ?? '1';
