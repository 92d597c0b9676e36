import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { pathUnder } from './path-under.ts';

const FILE = 'case.schema.json';

/** `/case.schema.json`: the JSON Schema of the case file, made from the definition that decodes it. */
export function caseSchema(): Plugin {
  let root = '';
  let base = '/';
  const text = async () => {
    const { module } = await runnerImport<{ caseSchema: () => unknown }>(
      join(root, 'src/case/json-schema.ts'),
    );
    return `${JSON.stringify(module.caseSchema(), null, 2)}\n`;
  };
  return {
    name: 'readout:case-schema',
    configResolved(config) {
      root = config.root;
      base = config.base;
    },
    configureServer(server) {
      server.middlewares.use((req, res, next) => {
        if (pathUnder(base, req.url) !== FILE) return next();
        res.setHeader('Content-Type', 'application/schema+json');
        text().then((schema) => res.end(schema), next);
      });
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: await text() });
    },
  };
}
