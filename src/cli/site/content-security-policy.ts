import type { Plugin } from 'vite';

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

/** Puts the policy into the built page, and with the other headers into `_headers` for hosts that read that file. */
export function contentSecurityPolicy(): Plugin {
  let base = '/';
  return {
    name: 'readout:content-security-policy',
    apply: 'build',
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
    generateBundle() {
      const everywhere = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
      const source = [
        '/*',
        ...everywhere,
        `${base}assets/*`,
        '  Cache-Control: public, max-age=31536000, immutable',
        '',
      ].join('\n');
      this.emitFile({ type: 'asset', fileName: '_headers', source });
    },
  };
}
