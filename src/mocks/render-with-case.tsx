import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import type { CaseFile } from '../case/case-file.ts';
import { EngineProvider } from '../engine/EngineProvider.tsx';
import { ThreadPort } from '../engine/thread-port.ts';
import { useCase } from '../engine/use-case.ts';

function Opened({ children }: { children: ReactNode }) {
  const state = useCase();
  if (state.status === 'failed') throw state.failure;
  return state.status === 'open' ? children : null;
}

/**
 * Draws a view on a case, at an address ("/compare?source=hill"), with an engine on the same thread. What is drawn is
 * there a moment later: `await screen.findBy…`.
 */
export function renderWithCase(view: ReactNode, file: CaseFile, address = '/'): RenderResult {
  const port = new ThreadPort();
  const openText = port.open;
  port.open = (_source, ...rest) => openText({ text: JSON.stringify(file), name: 'test' }, ...rest);
  return render(
    <MemoryRouter initialEntries={[address]}>
      <EngineProvider port={port} url="http://localhost/data/test.case.json">
        <Opened>{view}</Opened>
      </EngineProvider>
    </MemoryRouter>,
  );
}
