import { expect, test } from 'vitest';
import { keptParts } from './kept-parts.ts';

const SITE: Record<string, string> = {
  'index.html': '<script src="/base/assets/index-a1.js"></script><link href="/base/assets/index-b2.css">',
  'assets/index-a1.js':
    'import{r}from"./runtime-c3.js";new Worker("/base/assets/worker-d4.js");import(`./View-e5.js`)',
  'assets/index-b2.css':
    'url(/base/assets/serif-latin-wght-f6.woff2) url(/base/assets/serif-latin-ext-g7.woff2) url(./serif-greek-h8.woff2)',
  'assets/runtime-c3.js': '',
  'assets/worker-d4.js': 'import("./model-i9.js");import("./read-pdf-p6.js")',
  'assets/read-pdf-p6.js': '',
  'assets/model-i9.js': '',
  'assets/View-e5.js': 'const d=["assets/View-j0.css"];import{x}from"./shared-k1.js";import(`./Chart-l2.js`)',
  'assets/View-j0.css': '',
  'assets/shared-k1.js': 'import("./Reader-m3.js")',
  'assets/Chart-l2.js': 'import"./lines-n4.js"',
  'assets/lines-n4.js': 'import("./Legend-o5.js")',
  'assets/Legend-o5.js': '',
  'assets/Reader-m3.js': '',
  'assets/serif-latin-wght-f6.woff2': '',
  'assets/serif-latin-ext-g7.woff2': '',
  'assets/serif-greek-h8.woff2': '',
  'data/one.case.json': '',
  'lesson.png': '',
};

test('page, views, workers and data are kept at once; what their parts ask for later follows', () => {
  const { core, later } = keptParts(Object.keys(SITE), (file) => SITE[file] ?? '');
  expect(later).toEqual([
    'assets/read-pdf-p6.js',
    'assets/Legend-o5.js',
    'assets/serif-latin-ext-g7.woff2',
    'assets/serif-greek-h8.woff2',
    'lesson.png',
  ]);
  expect([...core, ...later].sort()).toEqual(Object.keys(SITE).sort());
});

test('what is imported at once by one and later by another is kept at once', () => {
  const site: Record<string, string> = {
    'index.html': 'assets/index-a.js',
    'assets/index-a.js': 'import("./One-b.js");import("./Two-c.js")',
    'assets/One-b.js': 'import("./both-d.js")',
    'assets/Two-c.js': 'import{x}from"./both-d.js"',
    'assets/both-d.js': '',
  };
  expect(keptParts(Object.keys(site), (file) => site[file] ?? '').later).toEqual([]);
});
