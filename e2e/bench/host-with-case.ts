import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startStaticHost } from '../static-host.ts';

/** A built site with one file more, `data/measured.case.json`, so that each build loads the same case in the same way. */
export async function hostWithCase(
  folder: string,
  text: Uint8Array,
): Promise<{ url: string; close: () => Promise<void> }> {
  const site = await startStaticHost(folder);
  const server = createServer(async (req, res) => {
    if (req.url === '/data/measured.case.json') {
      res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': text.length });
      return res.end(text);
    }
    const found = await fetch(new URL(req.url ?? '/', site.url));
    res.writeHead(found.status, { 'Content-Type': found.headers.get('content-type') ?? '' });
    return res.end(new Uint8Array(await found.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await site.close();
    },
  };
}
