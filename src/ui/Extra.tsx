import { Component, type ReactNode } from 'react';

type Props = {
  children: ReactNode;
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
    const { children, what } = this.props;
    if (!this.state.isMissing) return children;
    if (what === undefined) return null;
    return <span role="status">{what} did not arrive. Load the page again to have it.</span>;
  }
}
