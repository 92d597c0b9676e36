import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import {
  ASK_ALL,
  addressOf,
  type CorpusAddress,
  type CorpusQuery,
  closeCorpus,
  connectCorpus,
  readAddress,
  takeMapping,
  useCorpusSession,
  writeAddress,
} from '../../engine/use-corpus.ts';
import { useFileOpening } from '../../engine/use-file-opening.ts';
import { isCorpusLink } from '../../filter/corpus-link.ts';
import { NO_FILTER } from '../../filter/filter.ts';
import { formatFilter } from '../../filter/url.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { MappingStep } from '../cases/MappingStep.tsx';
import { OpeningProgressBar } from '../cases/OpeningProgressBar.tsx';
import { FailureSentences } from '../FailureSentences.tsx';
import { type Account, ConnectForm } from './ConnectForm.tsx';
import { CorpusBoard } from './CorpusBoard.tsx';
import styles from './CorpusPage.module.css';
import { FaultSentences } from './FaultSentences.tsx';

/** Quotes that no browser holds, asked where they are: connect, say what the columns hold, ask, open a part as a case. */
export function CorpusPage() {
  const { filter } = useFilter();
  if (filter.blind !== null)
    return (
      <div className={styles.page}>
        <title>Corpus – Readout</title>
        <h1 className={styles.title}>A corpus names its sources</h1>
        <p>Names are hidden. Show all names first; then a corpus can be asked here.</p>
      </div>
    );
  return <OpenPage />;
}

function OpenPage() {
  const session = useCorpusSession();
  const { filter, change } = useFilter();
  const address = readAddress(filter.corpus);
  const [note, setNote] = useState(
    filter.corpus !== null && address === null ? 'This link says nothing that can be asked.' : '',
  );
  const [tried, setTried] = useState<Account | null>(null);
  const goTo = (next: CorpusAddress, isReplaced = false) => {
    const link = writeAddress(next);
    if (!isCorpusLink(link)) return setNote('This is more than a link can carry. Ask for less at once.');
    setNote('');
    change({ corpus: link }, { replace: isReplaced });
  };
  useFollow(session, address, goTo);
  useLeaveWhenOpened(session);
  return (
    <div className={styles.page}>
      <title>Corpus – Readout</title>
      {(session.step === 'closed' || session.step === 'connecting') && (
        <Connecting
          address={address}
          session={session}
          tried={tried}
          onConnect={(reach) => {
            setTried({ at: reach.at, name: reach.name, password: reach.password });
            const wanted = `${reach.at} ${reach.table}` === `${address?.at} ${address?.table}` && address;
            const next: CorpusAddress = wanted || {
              at: reach.at,
              table: reach.table,
              columns: null,
              dayFirst: null,
              sameWords: null,
              query: ASK_ALL,
              found: null,
            };
            if (!isCorpusLink(writeAddress(next)))
              return setNote(
                'The address begins with https:// or http://, or is the word local; the table is a name, or database.table.',
              );
            setNote('');
            if (!wanted) change({ corpus: writeAddress(next) });
            void connectCorpus(reach, next);
          }}
        />
      )}
      {session.step === 'mapping' && <Mapping table={session.corpus.table} host={session.corpus.host} />}
      {session.step === 'open' && (
        <CorpusBoard
          asked={session}
          address={address ?? addressOf(session, ASK_ALL)}
          slice={session.slice}
          onAsk={(step: (query: CorpusQuery) => Partial<CorpusQuery>) => {
            const now = address?.query ?? ASK_ALL;
            goTo(addressOf(session, { ...now, ...step(now) }));
          }}
        />
      )}
      {note !== '' && (
        <p role="alert" className={styles.note}>
          {note}
        </p>
      )}
    </div>
  );
}

type Session = ReturnType<typeof useCorpusSession>;

/** Once columns are read as something, the link says so; a link to another corpus is not answered by this one. */
function useFollow(
  session: Session,
  address: CorpusAddress | null,
  goTo: (next: CorpusAddress, isReplaced: boolean) => void,
): void {
  const isOther =
    session.step === 'open' &&
    address !== null &&
    (address.at !== session.corpus.at || address.table !== session.corpus.table);
  const isUnsaid = session.step === 'open' && !isOther && (address === null || address.columns === null);
  useEffect(() => {
    if (isOther) closeCorpus();
    if (isUnsaid && session.step === 'open') goTo(addressOf(session, address?.query ?? ASK_ALL), true);
  });
}

/** Leads to the quotes of the case that was opened. */
function useLeaveWhenOpened(session: Session): void {
  const navigate = useNavigate();
  const id = session.step === 'open' && session.slice?.step === 'done' ? session.slice.id : null;
  useEffect(() => {
    if (id === null) return;
    void navigate(`/quotes?${formatFilter({ ...NO_FILTER, case: id })}`);
  }, [id, navigate]);
}

type ConnectingProps = {
  address: CorpusAddress | null;
  session: Extract<Session, { step: 'closed' | 'connecting' }>;
  tried: Account | null;
  onConnect: (reach: Account & { table: string }) => void;
};

function Connecting({ address, session, tried, onConnect }: ConnectingProps) {
  if (session.step === 'connecting')
    return (
      <>
        <h1 className={styles.title}>Connecting</h1>
        <p role="status">
          Asking <bdi>{session.host}</bdi> who it is and what the table holds.
        </p>
        <progress className={styles.progress} aria-label="Connecting" />
        <p>
          <button type="button" className={styles.quiet} onClick={closeCorpus}>
            Cancel
          </button>
        </p>
      </>
    );
  return (
    <>
      <h1 className={styles.title}>Ask a corpus</h1>
      <p className={styles.said}>
        {address
          ? 'This link asks for quotes in a database. Press Connect to ask it; nothing was sent so far.'
          : 'Where quotes are too many for a browser, they stay in ClickHouse and are asked there: by words, days, outlets and speakers. What you find can be opened as a case.'}
      </p>
      {session.fault && <FaultSentences fault={session.fault} />}
      <ConnectForm
        key={`${address?.at} ${address?.table}`}
        asked={address}
        tried={tried}
        onConnect={onConnect}
      />
      <p className={styles.note}>
        Your questions go to this address and to no other. Name and password are kept until this page closes,
        and are not in the link. As an address, <code>local</code> is the engine on this computer that{' '}
        <code>npm run corpus</code> starts over your own files.
      </p>
    </>
  );
}

/** The columns of the table, read as those of a spreadsheet are. */
function Mapping({ table, host }: { table: string; host: string }) {
  const opening = useFileOpening();
  return (
    <>
      <h1 className={styles.title}>
        What the columns of <bdi>{table}</bdi> hold
      </h1>
      <p className={styles.said}>
        These are its first rows, read from <bdi>{host}</bdi>. Say which column is what; then the whole table
        is asked by it.
      </p>
      {opening.step === 'reading' && <OpeningProgressBar progress={opening.progress} />}
      {opening.step === 'failed' && (
        <div role="alert">
          <FailureSentences failure={opening.failure} />
        </div>
      )}
      {opening.step === 'mapping' && (
        <MappingStep
          model={opening.model}
          isBusy={opening.isBusy}
          failure={opening.failure}
          isHidden={false}
          onCancel={closeCorpus}
          instead={{
            name: 'Ask the corpus',
            isReady: opening.model.columns.some(({ field }) => field === 'words'),
            onPress: () => void takeMapping(),
          }}
        />
      )}
      {opening.step !== 'mapping' && (
        <button type="button" className={styles.quiet} onClick={closeCorpus}>
          Cancel
        </button>
      )}
    </>
  );
}
