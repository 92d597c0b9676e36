import { afterEach, expect, test, vi } from 'vitest';
import { withStyles } from './with-styles.ts';

const links = () => [...document.head.querySelectorAll('link')];

afterEach(() => {
  for (const link of links()) link.remove();
});

test('a view is there when its code and its styles are, which are asked for at once and once', async () => {
  const load = vi.fn(async () => 'the view');
  const first = withStyles(load, ['assets/a.css', 'assets/b.css']);
  const second = withStyles(load, ['assets/b.css']);
  expect(load).toHaveBeenCalledTimes(2);
  expect(links().map((link) => link.getAttribute('href'))).toEqual(['/assets/a.css', '/assets/b.css']);
  const [a, b] = links();
  const drawn: string[] = [];
  void first.then(() => drawn.push('first'));
  void second.then(() => drawn.push('second'));
  b?.dispatchEvent(new Event('load'));
  await second;
  expect(drawn).toEqual(['second']);
  a?.dispatchEvent(new Event('load'));
  expect(await first).toBe('the view');
});

test('styles that do not arrive are said as a part that is missing, and asked for again', async () => {
  const view = withStyles(async () => 'the view', ['assets/gone.css']);
  links()[0]?.dispatchEvent(new Event('error'));
  await expect(view).rejects.toThrow('Unable to preload CSS');
  expect(links()).toEqual([]);
  const again = withStyles(async () => 'the view', ['assets/gone.css']);
  links()[0]?.dispatchEvent(new Event('load'));
  expect(await again).toBe('the view');
});
