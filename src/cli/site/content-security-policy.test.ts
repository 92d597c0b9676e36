import { expect, it } from 'vitest';
import { contentPolicy, policyOfBuild } from './content-security-policy.ts';

const connectOf = (policy: string) => /connect-src ([^;]*)/.exec(policy)?.[1];

it('a page reaches its own site alone, unless hosts were named at build time', () => {
  expect(connectOf(policyOfBuild(''))).toBe("'self'");
  expect(connectOf(policyOfBuild('https://db.example:8443, https://other.example'))).toBe(
    "'self' https://db.example:8443 https://other.example http://127.0.0.1:* http://localhost:*",
  );
});

it.each([
  '*',
  'https:',
  'https://*',
  'https://a.example/path',
  "https://a.example; script-src 'unsafe-inline'",
  'data:',
  "'unsafe-eval'",
])('what is no host is refused: %s', (host) => {
  expect(() => contentPolicy([host])).toThrow('CONNECT names hosts');
});
