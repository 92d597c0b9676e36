import { expect, test } from 'vitest';
import { facesFor } from './embed-fonts.ts';

const picture = (text: string) =>
  `<svg><title>${text}</title><desc>گفتگو</desc><text font-family="'Source Sans 3 Variable', 'Vazirmatn Variable'">${text}</text></svg>`;
const families = (text: string) => facesFor(picture(text)).map(({ family }) => family);

test('a typeface travels in a picture only when the picture has its letters', () => {
  expect(families('Lines of 25 June')).toEqual(['Source Sans 3 Variable']);
  expect(families('گفتگو')).toEqual(['Vazirmatn Variable']);
  expect(families('1 “правда” گفتگو')).toHaveLength(3);
  expect(facesFor('<svg><desc></desc><text>Lines</text></svg>')).toEqual([]);
});
