import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import { App } from './app/App.tsx';
import { WorkerPort } from './engine/worker-port.ts';
import { refuseDrops } from './ui/refuse-drops.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';

refuseDrops();
const place = document.getElementById('app');
if (place)
  createRoot(place).render(
    <StrictMode>
      <HashRouter>
        <App port={new WorkerPort()} />
      </HashRouter>
    </StrictMode>,
  );
