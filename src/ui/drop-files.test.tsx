import { act, renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type DroppedFile, listChosen, listDropped } from './list-dropped.ts';
import { refuseDrops } from './refuse-drops.ts';
import { saveFile } from './save-file.ts';
import { siteAddress } from './site-address.ts';
import { useFileDrop } from './use-file-drop.ts';

const file = (name: string) => new File([name], name);

/** Something on a disk, as a browser tells of it: a file, or a folder that is listed `at` members at a time. */
type Entry = { name: string; inside?: readonly Entry[]; isGone?: boolean };
function entryOf({ name, inside, isGone = false }: Entry, above = ''): FileSystemEntry {
  const fullPath = `${above}/${name}`;
  const rest = [...(inside ?? [])];
  return {
    name,
    fullPath,
    isFile: !inside,
    isDirectory: inside !== undefined,
    file: (found: (one: File) => void, failed: (error: unknown) => void) =>
      isGone ? failed(new DOMException('gone', 'NotFoundError')) : found(file(name)),
    // Browsers give a hundred at a time, here two, and an empty list in the end.
    createReader: () => ({
      readEntries: (found: (some: FileSystemEntry[]) => void) =>
        found(rest.splice(0, 2).map((one) => entryOf(one, fullPath))),
    }),
  } as unknown as FileSystemEntry;
}
const dropped = (...entries: Entry[]): DataTransfer =>
  ({
    types: ['Files'],
    files: entries.map(({ name }) => file(name)),
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entryOf(entry) })),
  }) as unknown as DataTransfer;
const paths = (files: readonly DroppedFile[]) => files.map(({ path }) => path);

describe('a reader drops', () => {
  test('files: they come in the order in which they were dropped', async () => {
    expect(paths(await listDropped(dropped({ name: 'b.csv' }, { name: 'a.csv' })))).toEqual([
      'b.csv',
      'a.csv',
    ]);
  });

  test('a folder: everything in it comes, each folder by name, however many there are', async () => {
    const folder = {
      name: 'quotes',
      inside: [
        { name: 'may.csv' },
        { name: 'deep', inside: [{ name: 'x.txt' }] },
        { name: 'april.csv' },
        { name: 'none', inside: [] },
        { name: 'june.csv' },
      ],
    };
    expect(paths(await listDropped(dropped(folder, { name: 'last.csv' })))).toEqual([
      'quotes/april.csv',
      'quotes/deep/x.txt',
      'quotes/june.csv',
      'quotes/may.csv',
      'last.csv',
    ]);
  });

  test('a folder of which a file is gone by then: that is said, not passed over', async () => {
    const folder = { name: 'quotes', inside: [{ name: 'gone.csv', isGone: true }] };
    await expect(listDropped(dropped(folder))).rejects.toThrow('gone');
  });

  test('or chooses a folder in a field', () => {
    const within = Object.assign(file('a.csv'), { webkitRelativePath: 'quotes/a.csv' });
    expect(paths(listChosen([within, file('b.csv')] as unknown as FileList))).toEqual([
      'quotes/a.csv',
      'b.csv',
    ]);
    expect(listChosen(null)).toEqual([]);
  });
});

describe('files held over a page', () => {
  const taken: string[] = [];
  beforeEach(() => taken.splice(0));
  const tell = (type: string, more: object = {}) => {
    const event = Object.assign(new Event(type, { cancelable: true, bubbles: true }), more);
    act(() => void dispatchEvent(event));
    return event.defaultPrevented;
  };
  const take =
    (who: string, isIts = true) =>
    (files: readonly File[]) => {
      if (isIts) taken.push(`${who}: ${files.map(({ name }) => name).join()}`);
      return isIts;
    };

  test('light up the part that would take them, until they leave or fall; text is the browser’s', async () => {
    const below = renderHook(() => useFileDrop(take('below')));
    const above = renderHook(() => useFileDrop(take('above')));
    expect(tell('dragover', { dataTransfer: { types: ['text/plain'] } })).toBe(false);
    expect(tell('dragover', { dataTransfer: { types: ['Files'] } })).toBe(true);
    expect([below.result.current, above.result.current]).toEqual([false, true]);
    tell('dragleave', { relatedTarget: document.body });
    expect(above.result.current).toBe(true);
    tell('dragleave', { relatedTarget: null });
    expect(above.result.current).toBe(false);
    expect(tell('drop', { dataTransfer: dropped({ name: 'a.csv' }) })).toBe(true);
    await waitFor(() => expect(taken).toEqual(['above: a.csv']));
    expect(tell('drop', { dataTransfer: dropped() })).toBe(false);
  });

  test('are refused as long as the part that would take them has not come: the page is not left for them', () => {
    const over = (...types: string[]) => {
      const dataTransfer = { types, dropEffect: 'copy' };
      const isHeld = tell('dragover', { dataTransfer });
      return [isHeld, dataTransfer.dropEffect];
    };
    refuseDrops();
    expect(over('Files')).toEqual([true, 'none']);
    expect(over('text/plain')).toEqual([false, 'copy']);
    const part = renderHook(() => useFileDrop(take('it')));
    expect(over('Files')).toEqual([true, 'copy']);
    part.unmount();
    expect(over('Files')).toEqual([true, 'none']);
  });

  test('go to the next part where they are not its own, and to the last one in the end', async () => {
    const last = renderHook(() => useFileDrop(take('last'), true));
    const first = renderHook(() => useFileDrop(take('first', false)));
    tell('drop', { dataTransfer: dropped({ name: 'a.csv' }) });
    await waitFor(() => expect(taken).toEqual(['last: a.csv']));
    first.unmount();
    last.unmount();
    expect(tell('drop', { dataTransfer: dropped({ name: 'b.csv' }) })).toBe(false);
  });
});

test('a file is saved under its name, and its address is let go of afterwards', () => {
  vi.useFakeTimers();
  const { createObjectURL, revokeObjectURL } = URL;
  const clicked: string[] = [];
  const letGo: string[] = [];
  URL.createObjectURL = () => 'blob:1';
  URL.revokeObjectURL = (url) => void letGo.push(url);
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push(`${this.download} ${this.href}`);
  });
  try {
    saveFile('quotes.csv', new Blob(['a']));
    expect([clicked, letGo]).toEqual([['quotes.csv blob:1'], []]);
    vi.advanceTimersByTime(60_000);
    expect(letGo).toEqual(['blob:1']);
  } finally {
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    vi.useRealTimers();
  }
});

test('a large file is given an address once the browser has all of it', async () => {
  const { createObjectURL } = URL;
  const done: string[] = [];
  URL.createObjectURL = () => {
    done.push('address');
    return 'blob:1';
  };
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const large = new Blob(['a'.repeat(2_000_000)]);
  vi.spyOn(large, 'slice').mockImplementation(() => {
    const last = new Blob(['a']);
    vi.spyOn(last, 'arrayBuffer').mockImplementation(async () => {
      done.push('last byte');
      return new ArrayBuffer(1);
    });
    return last;
  });
  try {
    saveFile('quotes.json', large);
    await vi.waitFor(() => expect(click).toHaveBeenCalledOnce());
    expect(done).toEqual(['last byte', 'address']);
  } finally {
    Object.assign(URL, { createObjectURL });
    vi.restoreAllMocks();
  }
});

test('every whole address of this site begins alike', () => {
  expect(siteAddress()).toBe('http://localhost:3000/');
});
