import { useState } from 'react';
import { useOwnCase } from '../engine/use-case.ts';
import { useShareLink } from '../engine/use-share-link.ts';
import { isPrivateHost } from '../lib/private-host.ts';
import { AddToLesson } from '../present/AddToLesson.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SharePanel } from '../views/share/SharePanel.tsx';

type Props = { isCopied: boolean; onClose: () => void };

/** Says that the link was copied, and whom it will serve; or shows it, to be copied by hand. Leads to more ways. */
export function CopiedNote({ isCopied, onClose }: Props) {
  const [isSharing, setSharing] = useState(false);
  const own = useOwnCase();
  const shareLink = useShareLink();
  return (
    <>
      <p>
        {isCopied ? (
          'Link copied.'
        ) : (
          <>
            This browser does not let the page copy. The link:{' '}
            {/* While there are more ways, it stands among them. */}
            {!isSharing && (
              <input
                readOnly
                value={shareLink(location.href)}
                aria-label="Link to this view"
                onFocus={({ target }) => target.select()}
              />
            )}
          </>
        )}
        {isPrivateHost(location.hostname) &&
          ' It points to this computer, so only this computer can open it.'}
        {own && ' Whoever opens it is asked for the file of the case: send it along.'}{' '}
        <button type="button" onClick={() => setSharing(true)}>
          More ways
        </button>{' '}
        <button type="button" onClick={onClose}>
          Close
        </button>
      </p>
      <Dialog title="Share this view" isOpen={isSharing} onClose={() => setSharing(false)}>
        <SharePanel />
        <AddToLesson onLeave={onClose} />
      </Dialog>
    </>
  );
}
