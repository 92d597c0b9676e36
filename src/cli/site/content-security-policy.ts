import { readdirSync, writeFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import type { Plugin } from 'vite';
import { pathUnder } from './path-under.ts';

/** Everything is forbidden but what the app uses; nothing inline, nothing evaluated, nobody else's. */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' blob:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'readout-worker readout-offline',
};

const join = (policy: Readonly<Record<string, string>>): string =>
  Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** Loopback in every port: where a database on the reader's own computer answers. */
const LOOPBACK = ['http://127.0.0.1:*', 'http://localhost:*'];

/**
 * The policy with more hosts that a page may ask for a corpus: each "https://host:8443", without a path. None: this site
 * alone. Throws for what is no host, which could otherwise widen the policy.
 */
export function contentPolicy(hosts: readonly string[]): string {
  for (const host of hosts)
    if (!/^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::(?:\d{1,5}|\*))?$/i.test(host))
      throw new Error(`CONNECT names hosts such as https://host:8443, not ${JSON.stringify(host)}.`);
  return join({ ...POLICY, 'connect-src': ["'self'", ...hosts].join(' ') });
}

/** The policy that a build was asked for: the hosts in `CONNECT`, with loopback where there are any. */
export function policyOfBuild(connect = process.env.CONNECT): string {
  const hosts = (connect ?? '').split(/[\s,]+/).filter(Boolean);
  return contentPolicy(hosts.length === 0 ? [] : [...hosts, ...LOOPBACK]);
}

/** The policy as a header. Only a header reaches workers. Framing is allowed: a page that holds no account can be embedded. */
export const CONTENT_SECURITY_POLICY = policyOfBuild();

/** What every answer of a host should carry; a host that reads `_headers` does. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The one worker that asks another site: what it may do is its own, as a worker has no policy but its script's. */
const ELSEWHERE_WORKER = /(?:^|\/)assets\/elsewhere-worker-[\w-]+\.js$/;
const WORKER = /(?:^|\/)assets\/[\w-]*worker-[\w-]+\.js$/;

/** It reaches https, after the reader pressed for it, and nothing else. */
const ELSEWHERE_POLICY = join({
  'default-src': "'none'",
  'script-src': "'self'",
  'connect-src': 'https:',
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
});

/** The headers of the file at a path, "assets/a.js". A page and each worker have a policy; a picture needs none. */
export function headersOf(path: string): Readonly<Record<string, string>> {
  const { 'Content-Security-Policy': policy = '', ...others } = HEADERS;
  if (ELSEWHERE_WORKER.test(path)) return { ...others, 'Content-Security-Policy': ELSEWHERE_POLICY };
  if (WORKER.test(path)) return { ...others, 'Content-Security-Policy': contentPolicy([]) };
  if (!/\.\w+$/.test(path) || path.endsWith('.html')) return { ...others, 'Content-Security-Policy': policy };
  return others;
}

/** Hosts join what several rules say, so that only files of a policy of their own may be named; pages carry theirs. */
function headersFile(base: string, workers: readonly string[]): string {
  const { 'Content-Security-Policy': _, ...others } = HEADERS;
  const lines = (headers: object) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '/*',
    ...lines(others),
    `${base}assets/*`,
    '  Cache-Control: public, max-age=31536000, immutable',
    ...workers.flatMap((file) => [
      `${base}${file}`,
      `  Content-Security-Policy: ${headersOf(file)['Content-Security-Policy']}`,
    ]),
    '',
  ].join('\n');
}

/** Puts the policy into the built page, and with the other headers into `_headers` for hosts that read that file. */
export function contentSecurityPolicy(): Plugin {
  let base = '/';
  return {
    name: 'readout:content-security-policy',
    apply: (_, { command, isPreview }) => command === 'build' || isPreview === true,
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
    configurePreviewServer(server) {
      server.middlewares.use((req, res, next) => {
        const path = pathUnder(base, req.url) ?? '';
        for (const [name, value] of Object.entries(headersOf(path))) res.setHeader(name, value);
        next();
      });
    },
    writeBundle({ dir = 'dist' }) {
      const workers = readdirSync(joinPath(dir, 'assets'))
        .map((name) => `assets/${name}`)
        .filter((file) => WORKER.test(file))
        .sort();
      writeFileSync(joinPath(dir, '_headers'), headersFile(base, workers));
    },
  };
}
