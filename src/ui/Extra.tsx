import { Component, type ReactNode, Suspense } from 'react';

type Props = {
  children: ReactNode;
  /** What stands there until it comes. */
  fallback?: ReactNode;
  /** What the reader misses without it; nothing is said of what nobody would miss. */
  what?: string;
};

/** A part of the page that comes later and is not needed: if it does not come, a quiet sentence stands in its place. */
export class Extra extends Component<Props, { isMissing: boolean }> {
  override state = { isMissing: false };

  static getDerivedStateFromError() {
    return { isMissing: true };
  }

  override render() {
    const { children, what, fallback = null } = this.props;
    if (!this.state.isMissing) return <Suspense fallback={fallback}>{children}</Suspense>;
    if (what === undefined) return null;
    return <span role="status">{what} did not arrive. Load the page again to have it.</span>;
  }
}
