import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FailureCause } from '../engine/failure.ts';
import { agree, lastFrom, originOf } from '../engine/find-elsewhere.ts';
import { openFilesOfLink } from '../engine/use-file-opening.ts';
import type { OpenedFrom } from '../engine/use-open-files.ts';
import { useFilter } from '../filter/use-filter.ts';
import styles from './OpeningCase.module.css';

type Props = { address: string; cause: FailureCause; isHidden: boolean; retry: () => void };

/** What a reader may answer for a case of another site: ask it, follow it, read all of it, take it for a table. */
export function ElsewhereActions({ address, cause, isHidden, retry }: Props) {
  const [isAlways, setAlways] = useState(false);
  const { href } = useFilter();
  const navigate = useNavigate();
  const host = isHidden ? 'that site' : new URL(address).host;
  const go = (to: Parameters<typeof agree>[1]) => void agree(address, to, isAlways).then(retry, retry);
  const button = (name: string, press: () => void) => (
    <button type="button" className={styles.button} onClick={press}>
      {name}
    </button>
  );
  if (cause.code === 'ask-host')
    return (
      <>
        {button(`Ask ${host} for it`, () => go({}))}
        <label>
          <input type="checkbox" checked={isAlways} onChange={({ target }) => setAlways(target.checked)} />{' '}
          Ask {host} the next time without asking me
        </label>
      </>
    );
  if (cause.code === 'sent-elsewhere') return button('Follow it', () => go({ follows: true }));
  if (cause.code === 'large' && cause.canBeRead)
    return button('Read all of it', () => go({ isLargeAgreed: true }));
  const file = lastFrom(address);
  if (!file || !('problems' in cause || cause.code === 'other-content')) return null;
  return button('Read it as a table or an export', () => {
    const { pathname, search, hash } = window.location;
    void openFilesOfLink([file], originOf(address));
    const base = import.meta.env.BASE_URL;
    const from = `/${pathname.slice(base.length)}${search}${hash}`;
    void navigate(href({ open: null }, '/open'), { state: { from } satisfies OpenedFrom });
  });
}
