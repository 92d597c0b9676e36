import { expect, test } from 'vitest';
import { leanRouter, scopedName } from './lean-parts.ts';

test('names for developer tools and contexts of React Router no longer keep what nobody imports', () => {
  const given = [
    'var RouteContext = React.createContext(null);',
    'RouteContext.displayName = "Route";',
    'var Boundary = class extends React2.Component {',
    '  render() {}',
    '};',
    'Boundary.contextType = RouteContext;',
  ];
  expect(leanRouter(given.join('\n')).split('\n')).toEqual([
    'var RouteContext = /* @__PURE__ */ React.createContext(null);',
    '',
    'var Boundary = class extends React2.Component {',
    '  static contextType = RouteContext;',
    '  render() {}',
    '};',
    '',
  ]);
});

test('a class has its own name and that of its file, and no file that is not ours', () => {
  const name = scopedName('.');
  const words = name('words', 'src/ui/Words.module.css');
  expect(words).toMatch(/^words-[0-9a-z]+$/);
  expect(name('sign', 'src/ui/Words.module.css')).toBe(words.replace('words', 'sign'));
  expect(name('words', 'src/ui/Sign.module.css')).not.toBe(words);
  expect(() => name('words', 'elsewhere/Words.module.css')).toThrow('no file of styles');
});
