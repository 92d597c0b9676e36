import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Connect, type Plugin, type ResolvedConfig, runnerImport } from 'vite';
import { catalogueOf, type Judge } from './catalogue-of.ts';
import { modelsVersion } from './models-version.ts';
import { pathUnder } from './path-under.ts';

const FILE = /^data\/([\w.-]+\.json)$/;

/**
 * The `data` folder as part of the site: served while developing (with a reload when a case changes), copied by the
 * build, and listed in `/data/catalogue.json`. A file that is not there is a 404 and never the app's page.
 */
export function dataFolder(): Plugin {
  let config: ResolvedConfig;
  const folder = () => join(config.root, 'data');
  const files = () =>
    existsSync(folder()) ? readdirSync(folder()).filter((name) => name.endsWith('.json')) : [];
  const read = (name: string) => readFileSync(join(folder(), name), 'utf8');
  const catalogue = (judge: Judge, models: string) => catalogueOf(files(), read, judge, models);

  const serve: Connect.NextHandleFunction = (req, res, next) => {
    const path = pathUnder(config.base, req.url);
    if (!path?.startsWith('data/')) return next();
    const name = FILE.exec(path)?.[1];
    res.setHeader('Content-Type', 'application/json');
    res.setHeader('Cache-Control', 'no-cache');
    // While a case is being written, the page decodes it each time and says what is wrong.
    if (name === 'catalogue.json')
      return catalogue(async () => null, '').then(({ rows }) => res.end(JSON.stringify(rows)), next);
    if (name === undefined || !files().includes(name)) return notFound(res);
    createReadStream(join(folder(), name)).pipe(res);
  };

  return {
    name: 'readout:data-folder',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      server.middlewares.use(serve);
      const reload = (file: string) => {
        if (file.startsWith(folder())) server.ws.send({ type: 'full-reload' });
      };
      for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, reload);
    },
    configurePreviewServer(server) {
      server.middlewares.use((req, res, next) => {
        const path = pathUnder(config.base, req.url);
        const isThere = path && existsSync(resolve(config.root, config.build.outDir, path));
        return path?.startsWith('data/') && !isThere ? notFound(res) : next();
      });
    },
    async generateBundle() {
      const emit = (name: string, source: string) =>
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
      for (const name of files()) emit(name, read(name));
      const { rows, fronts } = await catalogue(await loadJudge(config.root), modelsVersion(config.root));
      emit('catalogue.json', JSON.stringify(rows));
      for (const [name, front] of fronts) emit(name, front);
    },
  };
}

/** The decoder and the models of the app itself, loaded only by a build. */
async function loadJudge(root: string): Promise<Judge> {
  const load = async <T>(file: string) => (await runnerImport<T>(join(root, file))).module;
  const { decodeCase } = await load<typeof import('../../case/decode.ts')>('src/case/decode.ts');
  const { digestOf } = await load<typeof import('../../case/digest.ts')>('src/case/digest.ts');
  const { buildCase } = await load<typeof import('../../case/build-case.ts')>('src/case/build-case.ts');
  const { wholeCase } = await load<typeof import('../../models/front/whole-case.ts')>(
    'src/models/front/whole-case.ts',
  );
  const { deriveFront } =
    await load<typeof import('../../models/front/front.ts')>('src/models/front/front.ts');
  return async (text) => {
    const { file, problems } = decodeCase(text);
    if (!file || problems.length > 0) return null;
    const front = deriveFront(wholeCase(buildCase(file)));
    return { digest: await digestOf(text), front: JSON.stringify(front) };
  };
}

function notFound(res: Parameters<Connect.NextHandleFunction>[1]): void {
  res.statusCode = 404;
  res.setHeader('Content-Type', 'text/plain');
  res.end('Not found');
}
