// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { BrowserRouter, MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { FilterLink } from './FilterLink.tsx';
import { InnerLink } from './InnerLink.tsx';

afterEach(() => {
  cleanup();
  window.history.replaceState(null, '', '/');
});

test('a page of 200 links reads its address once', () => {
  const decode = vi.spyOn(globalThis, 'decodeURIComponent');
  render(
    <MemoryRouter initialEntries={['/compare?speaker=read-once']}>
      {Array.from({ length: 200 }, (_, i) => `/claims/c${i}`).map((path) => (
        <FilterLink key={path} path={path}>
          {path}
        </FilterLink>
      ))}
    </MemoryRouter>,
  );
  const links = screen.getAllByRole('link');
  expect(links).toHaveLength(200);
  expect(links[199]?.getAttribute('href')).toBe('/claims/c199?speaker=read-once');
  expect(decode.mock.calls.filter(([text]) => text === 'read-once')).toHaveLength(1);
});

test('a link pressed before the page is drawn from its new address leads on from there', () => {
  window.history.replaceState({ key: 'a', idx: 0 }, '', '/compare?source=hill');
  render(
    <BrowserRouter>
      <FilterLink path="/quotes" patch={{ sort: 'speaker' }}>
        Sort by speaker
      </FilterLink>
    </BrowserRouter>,
  );
  // As a choice does, which the page has not been drawn from yet.
  window.history.pushState({ key: 'b', idx: 1 }, '', '/compare?source=hill,press&q=war');
  fireEvent.click(screen.getByRole('link'));
  expect(`${window.location.pathname}${window.location.search}`).toBe(
    '/quotes?source=hill,press&q=war&sort=speaker',
  );
});

test('what leads off the site is drawn as text, and leads nowhere', () => {
  render(
    <MemoryRouter>
      {['/\\evil.example/x', '/\t/evil.example', '//evil.example', '/embed//evil.example'].map((to) => (
        <InnerLink key={to} to={to}>
          A step
        </InnerLink>
      ))}
      <FilterLink path="//evil.example/x">A record</FilterLink>
    </MemoryRouter>,
  );
  expect(screen.getAllByText('A step')).toHaveLength(4);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/']);
});
