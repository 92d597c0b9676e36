import { Component, type ReactNode } from 'react';
import { Silent } from './framing/Silent.tsx';

/** A chart that does not arrive takes nothing else with it: its table has the same numbers. */
export class ChartBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return <Silent>The chart did not arrive. The table has the same numbers.</Silent>;
  }
}
