import { expect, test } from 'vitest';
import { controlsIn, showControls } from './visible-controls.ts';

test('a sign that turns the direction is seen and named', () => {
  expect(showControls('Post\u202Eoidar\u202C')).toBe('Post⟨U+202E⟩oidar⟨U+202C⟩');
  expect(controlsIn('\u2067a\u2069b\u2067')).toEqual(['U+2067', 'U+2069']);
});

test('control codes, blanks without width and tags are seen, line ends are none', () => {
  expect(showControls('a\0b\u200Bc\u{E0041}d\n\te')).toBe('a⟨U+0000⟩b⟨U+200B⟩c⟨U+E0041⟩d\n\te');
});

test('a Persian name needs none, and a half-space is none', () => {
  expect(showControls('علی رودبار می\u200cرود')).toBe('علی رودبار می\u200cرود');
});
