import { isPrivateHost } from '../lib/private-host.ts';
import { QrCode } from '../ui/QrCode.tsx';
import styles from './WallCode.module.css';

/** The view's link as a QR code, as large as the wall allows. */
export function WallCode({ link, onClose }: { link: string; onClose: () => void }) {
  return (
    <div className={styles.code}>
      <div className={styles.square}>
        <QrCode text={link} label="QR code of this view’s link" />
      </div>
      <p className={styles.link}>{link}</p>
      {isPrivateHost(location.hostname) && (
        <p>
          This link points to this computer, so only this computer can open it. Publish the built site on any
          static host first: <code>npm run build</code>, then <code>npx surge dist</code>.
        </p>
      )}
      <button type="button" onClick={onClose}>
        Back to the wall
      </button>
    </div>
  );
}
