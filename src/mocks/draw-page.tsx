import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import type { CaseFile } from '../case/case-file.ts';
import type { EnginePort } from '../engine/port.ts';
import { ThreadPort } from '../engine/thread-port.ts';

/** An engine on the same thread for which every bundled case is this one; what is kept here or comes along is itself. */
export function portOf(file: CaseFile): EnginePort {
  const port = new ThreadPort();
  const open = port.open;
  port.open = (source, ...rest) =>
    open('url' in source ? { text: JSON.stringify(file), name: 'test' } : source, ...rest);
  return port;
}

/** Draws a whole page at an address ("/compare?source=hill") of the window of the test, which keeps the history. */
export function drawPage(page: ReactNode, address: string): RenderResult {
  window.history.replaceState(null, '', address);
  return render(<BrowserRouter>{page}</BrowserRouter>);
}

/** Path and query that the window stands at, as a reader sees them. */
export const addressNow = (): string => decodeURIComponent(`${location.pathname}${location.search}`);
