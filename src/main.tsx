import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app/App.tsx';
import { WorkerPort } from './engine/worker-port.ts';
import { refuseDrops } from './ui/refuse-drops.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';

async function start(): Promise<void> {
  refuseDrops();
  if (import.meta.env.DEV) await (await import('./mocks/browser.ts')).startMocks();
  const place = document.getElementById('app');
  if (!place) return;
  createRoot(place).render(
    <StrictMode>
      <BrowserRouter basename={import.meta.env.BASE_URL.replace(/\/$/, '')}>
        <App port={new WorkerPort()} />
      </BrowserRouter>
    </StrictMode>,
  );
}

void start();
