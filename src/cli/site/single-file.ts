import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { CASE_BLOCK, SINGLE_FILE } from '../../lib/site-files.ts';

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A script inside a page ends at its first "</script"; inside texts and patterns a backslash changes nothing. */
const guarded = (script: string): string =>
  script.replace(/<\/(?=script|style)/gi, '<\\/').replaceAll('<!--', '<\\!--');

/** The page around the app's script and styles; nothing in it comes from anywhere else. */
export function singlePage(script: string, styles: string): string {
  const code = guarded(script);
  const policy = [
    "default-src 'none'",
    `script-src ${sha256(code)}`,
    `style-src ${sha256(styles)}`,
    'worker-src blob:',
    'font-src data:',
    'img-src blob: data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types readout-worker',
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Readout</title>
<style>${styles}</style>
</head>
<body>
<noscript>Readout compares sources on this computer and needs JavaScript for it.</noscript>
<div id="app"></div>
${CASE_BLOCK}
<script>${code}</script>
</body>
</html>
`;
}

type Output = (Rolldown.OutputChunk | Rolldown.OutputAsset)[];

/** One classic script without chunks, with everything that it imports, now or later, and its styles. */
async function bundle(root: string, entry: string, plugins: Plugin[]): Promise<Output> {
  const config: InlineConfig = {
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    mode: 'production',
    base: '/',
    plugins,
    define: { READOUT_SINGLE: 'true' },
    build: {
      write: false,
      target: 'es2023',
      // Everything that a style or script names travels in it.
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, entry),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  };
  const made = await build(config);
  const outputs = (Array.isArray(made) ? made : [made]) as Rolldown.RolldownOutput[];
  return outputs.flatMap(({ output }) => output);
}

const scriptOf = (output: Output): string => {
  const chunks = output.filter((one) => one.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`One script was expected, ${chunks.length} came.`);
  return chunks[0]?.code ?? '';
};

const stylesOf = (output: Output): string =>
  output
    .filter((one) => one.type === 'asset' && one.fileName.endsWith('.css'))
    .map((one) => String((one as Rolldown.OutputAsset).source))
    .join('\n');

/** Puts the workers' scripts, as texts, in the place of the module that names their files. */
function workersInside(texts: Readonly<Record<string, string>>): Plugin {
  const ID = '\0readout:workers';
  return {
    name: 'readout:workers-inside',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === 'readout:workers') return ID;
      if (source !== './spawn-worker.ts') return null;
      return this.resolve('./spawn-blob-worker.ts', importer, { skipSelf: true });
    },
    load: (id) => (id === ID ? `export const WORKER_TEXTS = ${JSON.stringify(texts)};` : null),
  };
}

/** The whole app in one HTML file. Takes as long as a build does. */
export async function buildSingleFile(root: string): Promise<string> {
  const texts = {
    case: scriptOf(await bundle(root, 'src/engine/worker.ts', [])),
    import: scriptOf(await bundle(root, 'src/engine/import-worker.ts', [])),
  };
  const app = await bundle(root, 'src/single.tsx', [workersInside(texts), ...(react() as Plugin[])]);
  return singlePage(scriptOf(app), stylesOf(app));
}

/** Writes `single.html` beside the built site: what *One HTML file* puts a case into. `SINGLE_FILE=no` leaves it out. */
export function singleFile(): Plugin {
  let root = '';
  return {
    name: 'readout:single-file',
    apply: (_, { command }) => command === 'build' && process.env.SINGLE_FILE !== 'no',
    configResolved(config) {
      root = config.root;
    },
    async writeBundle({ dir = 'dist' }) {
      mkdirSync(dir, { recursive: true });
      writeFileSync(join(dir, SINGLE_FILE), await buildSingleFile(root));
    },
  };
}
