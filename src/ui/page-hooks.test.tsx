import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { useLayoutEffect, useRef } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DrawAll, useNear } from './use-near.ts';
import { usePrinting } from './use-printing.ts';
import { useSettled } from './use-settled.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useShown } from './use-shown.ts';
import { useStored } from './use-stored.ts';
import { Words } from './Words.tsx';

beforeEach(() => localStorage.clear());
afterEach(() => void vi.useRealTimers());

describe('a small text is kept on this machine', () => {
  test('and is there again the next time, under a name of its own', () => {
    const { result, unmount } = renderHook(() => useStored('name', 'nobody'));
    expect(result.current[0]).toBe('nobody');
    act(() => result.current[1]('Ada'));
    expect(result.current[0]).toBe('Ada');
    unmount();
    expect(renderHook(() => useStored('name', 'nobody')).result.current[0]).toBe('Ada');
    expect(renderHook(() => useStored('other', 'nobody')).result.current[0]).toBe('nobody');
    expect(localStorage.getItem('readout.name')).toBe('Ada');
  });

  test('or, where storage is blocked, until the page closes', () => {
    const blocked = () => {
      throw new DOMException('no', 'SecurityError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(blocked);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(blocked);
    const { result } = renderHook(() => useStored('name', 'nobody'));
    act(() => result.current[1]('Ada'));
    expect(result.current[0]).toBe('Ada');
  });
});

describe('single keys', () => {
  const pressed: string[] = [];
  const KEYS = { n: () => pressed.push('n'), '/': () => pressed.push('/') };
  function Page({ isOn = true, dialog = false }: { isOn?: boolean; dialog?: boolean }) {
    useShortcuts(KEYS, isOn);
    return (
      <>
        <input aria-label="Search" />
        <p>Text</p>
        {dialog && <dialog open>Sure?</dialog>}
      </>
    );
  }
  beforeEach(() => pressed.splice(0));

  test('do what they say, and the browser does nothing else with them', () => {
    render(<Page />);
    // `fireEvent` answers false where the default was prevented.
    expect(fireEvent.keyDown(screen.getByText('Text'), { key: 'n' })).toBe(false);
    expect(fireEvent.keyDown(screen.getByText('Text'), { key: 'x' })).toBe(true);
    expect(fireEvent.keyDown(screen.getByText('Text'), { key: 'constructor' })).toBe(true);
    expect(pressed).toEqual(['n']);
  });

  test.each([
    ['in a field', () => fireEvent.keyDown(screen.getByLabelText('Search'), { key: 'n' })],
    ['with Ctrl', () => fireEvent.keyDown(document.body, { key: 'n', ctrlKey: true })],
    ['with Cmd', () => fireEvent.keyDown(document.body, { key: 'n', metaKey: true })],
    ['with Alt', () => fireEvent.keyDown(document.body, { key: 'n', altKey: true })],
  ])('are letters %s', (_, press) => {
    render(<Page />);
    expect(press()).toBe(true);
    expect(pressed).toEqual([]);
  });

  test('are heard from the moment at which the page is drawn, however busy it is then', () => {
    function PressedAtOnce() {
      useLayoutEffect(() => void fireEvent.keyDown(document.body, { key: 'n' }), []);
      return null;
    }
    render(
      <>
        <Page />
        <PressedAtOnce />
      </>,
    );
    expect(pressed).toEqual(['n']);
  });

  test('rest while a dialog is open, while they are off, and when the page is gone', () => {
    const { rerender, unmount } = render(<Page dialog />);
    fireEvent.keyDown(document.body, { key: 'n' });
    rerender(<Page isOn={false} />);
    fireEvent.keyDown(document.body, { key: 'n' });
    rerender(<Page />);
    unmount();
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(pressed).toEqual([]);
  });
});

test('what the first view does not need comes when the reader does something, or after three quiet seconds', () => {
  vi.useFakeTimers();
  const idle = renderHook(() => useSettled());
  act(() => void vi.advanceTimersByTime(2999));
  expect(idle.result.current).toBe(false);
  act(() => void vi.advanceTimersByTime(1));
  expect(idle.result.current).toBe(true);
  const busy = renderHook(() => useSettled());
  act(() => void fireEvent.pointerMove(document.body));
  expect(busy.result.current).toBe(true);
});

test('a page is whole while it is printed', () => {
  const { result } = renderHook(() => usePrinting());
  act(() => void dispatchEvent(new Event('beforeprint')));
  expect(result.current).toBe(true);
  act(() => void dispatchEvent(new Event('afterprint')));
  expect(result.current).toBe(false);
});

test('a field shows what was chosen until the page has it, and then what the page has', () => {
  const { result, rerender } = renderHook(({ value }) => useShown(value), { initialProps: { value: 1 } });
  act(() => result.current[1](5));
  expect(result.current[0]).toBe(5);
  rerender({ value: 1 });
  expect(result.current[0]).toBe(5);
  rerender({ value: 7 });
  expect(result.current[0]).toBe(7);
});

describe('what is far from the window', () => {
  let tell: (entries: { target: Element; isIntersecting: boolean }[]) => void = () => {};
  const seen = new Set<Element>();
  beforeEach(() => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: typeof tell) {
          tell = callback;
        }
        observe = (element: Element) => void seen.add(element);
        unobserve = (element: Element) => void seen.delete(element);
      },
    );
  });
  afterEach(() => void vi.unstubAllGlobals());
  function Row() {
    const row = useRef<HTMLLIElement>(null);
    const isNear = useNear(row, false);
    return <li ref={row}>{isNear ? 'drawn' : 'left out'}</li>;
  }

  test('is drawn when it comes near, and let go of when it is gone', () => {
    const { unmount } = render(<Row />);
    const row = screen.getByText('left out');
    act(() => tell([{ target: row, isIntersecting: true }]));
    expect(row).toHaveTextContent('drawn');
    act(() => tell([{ target: row, isIntersecting: false }]));
    expect(row).toHaveTextContent('left out');
    unmount();
    expect(seen.has(row)).toBe(false);
  });

  test('is drawn all the same where a page asks for everything', () => {
    render(
      <DrawAll value>
        <Row />
      </DrawAll>,
    );
    expect(screen.getByText('drawn')).toBeInTheDocument();
  });
});

describe('the words of an article', () => {
  const drawn = (words: Parameters<typeof Words>[0]['words'], status: 'quoted' | 'own' | 'retold') => {
    const { container } = render(<Words words={words} status={status} lang="uk" />);
    return container.querySelector('p') as HTMLElement;
  };

  test('stand in one pair of marks where they were quoted, whatever marks they bring', () => {
    expect(drawn('keep calm', 'quoted')).toHaveTextContent('“keep calm”');
    expect(drawn('“keep calm”', 'quoted')).toHaveTextContent('“keep calm”');
    expect(drawn('«keep calm»', 'quoted')).toHaveTextContent('“keep calm”');
    expect(drawn('“keep”, she said, “calm”', 'quoted')).toHaveTextContent('““keep”, she said, “calm””');
  });

  test('stand without marks where nobody is quoted, in their language and direction', () => {
    const own = drawn('“keep calm”', 'own');
    expect(own.textContent).toBe('“keep calm”');
    expect(drawn('keep calm', 'retold').textContent).toBe('keep calm');
    expect([own.lang, own.dir]).toEqual(['uk', 'auto']);
  });

  test('keep what is marked in them when the marks around them go', () => {
    const runs = [{ text: '“ke' }, { text: 'ep ca', mark: true }, { text: 'lm”' }];
    const words = drawn(runs, 'quoted');
    expect(words).toHaveTextContent('“keep calm”');
    expect(words.querySelector('mark')).toHaveTextContent('ep ca');
  });
});
