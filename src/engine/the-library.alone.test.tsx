import { renderHook, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { givePageDisk } from '../mocks/page-disk.ts';

givePageDisk();

test('a library whose script does not arrive is asked for again by the next that needs it', async () => {
  vi.doMock('../library/move-in.ts', () => {
    throw new Error('offline');
  });
  const { useLibrary } = await import('./use-library.ts');
  const { result } = renderHook(() => useLibrary());
  expect(result.current).toEqual({ library: null, failure: null });
  await waitFor(() => expect(result.current.failure?.cause).toEqual({ code: 'part-missing' }));
  const { theLibrary } = await import('./the-library.ts');
  await expect(theLibrary()).rejects.toMatchObject({ cause: { code: 'part-missing' } });
  vi.doUnmock('../library/move-in.ts');
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('No.', 'SecurityError');
  });
  expect((await theLibrary()).failure()).toBeNull();
});
