import { isPrivateHost } from '../lib/private-host.ts';

type Props = { isCopied: boolean; onClose: () => void };

/** Says that the link was copied, and whom it will serve; or shows it, to be copied by hand. */
export function CopiedNote({ isCopied, onClose }: Props) {
  if (isCopied)
    return (
      <p>
        Link copied.
        {isPrivateHost(location.hostname) &&
          ' It points to this computer, so only this computer can open it.'}
      </p>
    );
  return (
    <p>
      This browser does not let the page copy. The link:{' '}
      <input
        readOnly
        value={location.href}
        aria-label="Link to this view"
        onFocus={(e) => e.target.select()}
      />{' '}
      <button type="button" onClick={onClose}>
        Close
      </button>
    </p>
  );
}
