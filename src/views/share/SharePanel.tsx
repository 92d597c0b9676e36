import { useState } from 'react';
import { isAddress } from '../../engine/case-url.ts';
import { LONG_ADDRESS } from '../../engine/pack-case.ts';
import { withParts } from '../../engine/share-address.ts';
import { useOwnCase } from '../../engine/use-case.ts';
import { useShareLink } from '../../engine/use-share-link.ts';
import { useFilter } from '../../filter/use-filter.ts';
import { formatNumber } from '../../lib/format-count.ts';
import { isPrivateHost } from '../../lib/private-host.ts';
import { QrCode } from '../../ui/QrCode.tsx';
import { CiteView } from './CiteView.tsx';
import { Field } from './Field.tsx';
import { OwnCaseInLink } from './OwnCaseInLink.tsx';
import styles from './SharePanel.module.css';

/** The address of the same view without head and filter bar, for a frame in another page. */
export function embedAddress(address: string, base: string): string {
  const url = new URL(address);
  url.pathname = `${base}embed/${url.pathname.slice(base.length)}`;
  return url.href;
}

/** Everything by which a view can be handed on: its link, its QR code, a frame. */
export function SharePanel() {
  const own = useOwnCase();
  const shareLink = useShareLink();
  const { filter } = useFilter();
  const isHidden = filter.blind !== null;
  const [packed, setPacked] = useState<string | null>(null);
  const named = shareLink(location.href);
  const link = packed === null ? named : withParts(named, { case: packed });
  const isLong = link.length > LONG_ADDRESS;
  const frame = `<iframe src="${embedAddress(link, import.meta.env.BASE_URL)}" title="Readout" width="100%" height="640" style="border:0"></iframe>`;
  return (
    <div className={styles.share}>
      {isPrivateHost(location.hostname) && (
        <p className={styles.notice}>
          This link points to this computer, so only this computer can open it. To let others open it, publish
          the built site on any static host: <code>npm run build</code>, then upload the folder{' '}
          <code>dist</code>, for example with <code>npx surge dist</code>.
        </p>
      )}
      {isLong ? (
        <p className={styles.notice}>
          This link has {formatNumber(link.length)} characters. Chat programs cut links above{' '}
          {formatNumber(LONG_ADDRESS)}, and no camera reads so fine a code: where it does not arrive whole,
          send the file.
        </p>
      ) : (
        <div className={styles.code}>
          <QrCode text={link} label="QR code of this view’s link" />
        </div>
      )}
      <div className={styles.fields}>
        <Field name="Link to this view" value={link} />
        <CiteView link={link} />
        <Field name="Code that embeds this view" value={frame} />
        {own ? (
          <OwnCaseInLink own={own} packed={packed} isHidden={isHidden} onPacked={setPacked} />
        ) : (
          <p className={styles.note}>
            {isAddress(filter.case)
              ? 'Whoever opens it is asked before the other site is, and then reads the case on their own machine.'
              : 'Only what you chose is in the link. Nothing is sent: whoever opens it reads the case on their own machine.'}
            {isHidden &&
              isAddress(filter.case) &&
              ' The link carries the address of the case, and with it names.'}
          </p>
        )}
      </div>
    </div>
  );
}
