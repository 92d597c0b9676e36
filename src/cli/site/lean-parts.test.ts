import { expect, test } from 'vitest';
import { computedStyles, leanRouter, scopedName, withClassNames } from './lean-parts.ts';

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

test('a view has the names of its classes where it uses them', () => {
  const view = [
    "import styles from './Row.module.css';",
    "import pageStyles from '../Page.module.css';",
    'const Row = () => <p className={isOpen ? styles.row : pageStyles.case}>restyles.row</p>;',
  ];
  const named = withClassNames(
    view.join('\n'),
    '/site/src/views/Row.tsx',
    (name, file) => `${name} of ${file}`,
  );
  expect(named.split('\n')).toEqual([
    "import './Row.module.css';",
    "import '../Page.module.css';",
    'const Row = () => <p className={isOpen ? "row of /site/src/views/Row.module.css" : ' +
      '"case of /site/src/Page.module.css"}>restyles.row</p>;',
  ]);
});

test('a view that computes the name of a class keeps the list of them, and nobody else does', () => {
  const view = "import styles from './Row.module.css';\nconst row = styles.row + styles[kind];";
  expect(withClassNames(view, '/site/src/views/Row.tsx', (name) => name)).toBe(view);
  expect(computedStyles('.')).toContain('src/views/timeline/lanes/MarkDrawing.module.css');
  expect(computedStyles('.')).not.toContain('src/ui/Words.module.css');
});
