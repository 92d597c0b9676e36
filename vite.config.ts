import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { caseSchema } from './src/cli/site/case-schema.ts';
import { contentSecurityPolicy } from './src/cli/site/content-security-policy.ts';
import { dataFolder } from './src/cli/site/data-folder.ts';
import { leanParts } from './src/cli/site/lean-parts.ts';
import { mockWorker } from './src/cli/site/mock-worker.ts';
import { modelsVersion } from './src/cli/site/models-version.ts';
import { offline } from './src/cli/site/offline.ts';
import { singleFile } from './src/cli/site/single-file.ts';
import { staticRoutes } from './src/cli/site/static-routes.ts';

const router = dirname(createRequire(import.meta.url).resolve('react-router/package.json'));
/**
 * What is needed at the start comes as one script, not as one for each set of views that share it: it packs better. So do the
 * small parts that nearly every view draws, those that take files, and those that hide names.
 */
const codeSplitting = {
  groups: [
    { name: 'start', tags: ['$initial' as const] },
    {
      name: 'words',
      test: /src.(?:ui.(?:Words|Sign)|views.(?:ModelFailure|PageTitle|Attribution|Headline|QuoteWords|SourceName|quotes.DateText)|lib.outermost-marks)\.[^/]*$/,
    },
    {
      name: 'files',
      test: /src.(?:ui.(?:use-file-drop|list-dropped)|engine.use-open-files|views.cases.OpenFiles|app.DropTarget)\.tsx?$/,
    },
    {
      name: 'names',
      test: /src.(?:views.blind.(?:NameSwitch|use-name-switch|stay-blind)|engine.use-ask)\.tsx?$/,
    },
  ],
};
/**
 * The same for workers, but for the entry, which stays on its own: WebKit (2.50 seen) runs a module worker's script once
 * more, beside itself, when a part that comes later imports anything from that script.
 */
const workerSplitting = {
  groups: [
    { name: 'engine', tags: ['$initial' as const], test: /^(?!.*worker\.ts$)/ },
    { name: 'shared', test: /src.(?:models|filter|lib|case)./, minShareCount: 9 },
  ],
};
const setupFiles = ['src/mocks/test-setup.ts'];

export default defineConfig(({ command }) => ({
  // Absolute, so that deep links find their files: `BASE=/readout/ npm run build` for a site in a sub-path.
  base: process.env.BASE ?? '/',
  plugins: [
    react(),
    leanParts(),
    dataFolder(),
    caseSchema(),
    mockWorker(),
    contentSecurityPolicy(),
    staticRoutes(),
    singleFile(),
    offline(),
  ],
  resolve: {
    // Its package offers browsers the development build in every mode.
    alias: command === 'build' ? { 'react-router': join(router, 'dist/production/index.mjs') } : {},
  },
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: workerSplitting } } },
  // The app in one file is built apart, see `singleFile`.
  define: {
    READOUT_SINGLE: 'false',
    READOUT_MODELS: JSON.stringify(command === 'build' ? modelsVersion(import.meta.dirname) : ''),
  },
  build: {
    target: 'es2023',
    // No data: addresses, which the Content-Security-Policy forbids.
    assetsInlineLimit: 0,
    modulePreload: {
      polyfill: false,
      // A list of every script of every view would be a part of the first load; styles must be there before what they style.
      resolveDependencies: (_, deps) => deps.filter((file) => file.endsWith('.css')),
    },
    manifest: true,
    rolldownOptions: { output: { codeSplitting } },
  },
  test: {
    // Only a build of one file has the texts of its workers.
    alias: { 'readout:workers': fileURLToPath(new URL('src/mocks/worker-texts.ts', import.meta.url)) },
    isolate: false,
    restoreMocks: true,
    testTimeout: 30_000,
    projects: [
      ...(['node', 'jsdom'] as const).flatMap((environment) => {
        const files = environment === 'node' ? 'test.ts' : 'test.tsx';
        const exclude = ['src/**/*.alone.*'];
        return [
          {
            extends: true as const,
            test: { name: environment, environment, include: [`src/**/*.${files}`], exclude, setupFiles },
          },
          // What loads modules anew must not leave others half of the old ones.
          {
            extends: true as const,
            test: {
              name: `${environment}, alone`,
              environment,
              include: [`src/**/*.alone.${files}`],
              isolate: true,
              setupFiles,
            },
          },
        ];
      }),
    ],
  },
}));
