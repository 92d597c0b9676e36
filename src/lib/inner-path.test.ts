import { describe, expect, test } from 'vitest';
import { innerPath, innerPathOr } from './inner-path.ts';

describe('an address inside the site is left as it is', () => {
  test.each([
    '/',
    '/compare',
    '/about/',
    '/claims/june-call-initiator?source=press-tv,the-hill&blind=7',
    '/sources/~A?q=//host',
    '/quotes?q=a\u00a0b c&show=only:x#lesson=abc_-',
    '/articles/caf%C3%A9',
    '/quotes/گفتگو',
    '/quotes?q=100%',
    '/embed/compare?show=..',
    '/#//host',
  ])('%s', (address) => {
    expect(innerPath(address)).toBe(address);
    expect(new URL(address, 'https://ours.example').host).toBe('ours.example');
  });
});

describe('what would lead elsewhere, or could once it is read again, is refused', () => {
  test.each([
    ['', 'nothing'],
    ['compare', 'no slash'],
    ['?q=war', 'a query alone'],
    ['//host', 'a host'],
    ['//host/compare', 'a host with a path'],
    ['///host', 'a host behind three slashes'],
    ['/\\host', 'a backslash read as a slash'],
    ['\\\\host', 'two backslashes'],
    ['/\t/host', 'a tab that is dropped'],
    ['/\n/host', 'a line end that is dropped'],
    ['/\r/host', 'a carriage return that is dropped'],
    ['\t//host', 'a tab before'],
    [' //host', 'a space before'],
    ['/\u0000/host', 'a control character'],
    ['/compare?q=a\nb', 'a line end in the query'],
    ['/embed//host', 'a host behind a page of ours'],
    ['/embed/\\host', 'the same by backslash'],
    ['/embed/%2Fhost', 'the same encoded'],
    ['/embed/%252Fhost', 'the same encoded twice'],
    ['/%5Chost', 'an encoded backslash'],
    ['/%09/host', 'an encoded tab'],
    ['/a/../%2Fhost', 'up, then a host'],
    ['/a/..//host', 'up, then two slashes'],
    ['/%2e%2e/host', 'up, encoded'],
    ['/./host', 'here'],
    ['/claims/%zz', 'what cannot be decoded'],
    ['/%2525252525252Fhost', 'encoded without end'],
    ['https://host/', 'another site'],
    ['javascript:alert(1)', 'a script'],
    ['/claims//x', 'an empty part'],
  ])('%j: %s', (address) => {
    expect(innerPath(address)).toBeNull();
    expect(innerPathOr(address)).toBe('/');
  });
});
