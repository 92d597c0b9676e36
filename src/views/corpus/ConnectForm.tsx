import { type FormEvent, useState } from 'react';
import type { CorpusAddress } from '../../engine/use-corpus.ts';
import styles from './CorpusPage.module.css';

/** Who asks, and whom: a name and a password are for one address. */
export type Account = { at: string; name: string; password: string };

type Props = {
  asked: CorpusAddress | null;
  /** What was tried before, so that a slip in one field does not cost the others; null: nothing. */
  tried: Account | null;
  onConnect: (reach: Account & { table: string }) => void;
};

/** Where a corpus is, and who asks. Nothing is sent before *Connect* is pressed. */
export function ConnectForm({ asked, tried, onConnect }: Props) {
  // Never what was meant for another server.
  const known = tried !== null && tried.at === asked?.at ? tried : null;
  const [at, setAt] = useState(asked?.at ?? '');
  const [table, setTable] = useState(asked?.table ?? '');
  const [name, setName] = useState(known?.name ?? '');
  const [password, setPassword] = useState(known?.password ?? '');
  const isLocal = at.trim() === 'local';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onConnect({ at: at.trim(), name: name.trim(), password, table: table.trim() });
  };
  return (
    <form className={styles.connect} onSubmit={submit} autoComplete="off">
      <label className={styles.field}>
        <span>Address</span>
        <input
          value={at}
          required
          spellCheck={false}
          autoCapitalize="none"
          placeholder="https://host:8443"
          onChange={({ target }) => setAt(target.value)}
        />
      </label>
      <label className={styles.field}>
        <span>Table</span>
        <input
          value={table}
          required
          spellCheck={false}
          autoCapitalize="none"
          placeholder="database.table"
          onChange={({ target }) => setTable(target.value)}
        />
      </label>
      {!isLocal && (
        <>
          <label className={styles.field}>
            <span>Name</span>
            <input
              value={name}
              spellCheck={false}
              autoCapitalize="none"
              placeholder="default"
              onChange={({ target }) => setName(target.value)}
            />
          </label>
          <label className={styles.field}>
            <span>Password</span>
            <input
              type="password"
              value={password}
              autoComplete="off"
              onChange={({ target }) => setPassword(target.value)}
            />
          </label>
        </>
      )}
      <button type="submit" className={styles.main}>
        Connect
      </button>
    </form>
  );
}
