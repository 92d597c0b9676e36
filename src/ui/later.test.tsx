import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Component, type ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { later } from './later.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const Chart = ({ title }: { title: string }) => <p>{title}</p>;

/** Catches what is thrown, and draws again when asked to. */
class Boundary extends Component<{ children: ReactNode }, { message: string | null }> {
  override state = { message: null };
  static getDerivedStateFromError = (error: Error) => ({ message: error.message });
  override render() {
    if (this.state.message === null) return this.props.children;
    return (
      <button type="button" onClick={() => this.setState({ message: null })}>
        {this.state.message}
      </button>
    );
  }
}

test('what stands in its place is seen until the part comes', async () => {
  const Later = later(async () => ({ Chart }), 'Chart', <p>One moment…</p>);
  render(<Later title="Words" />);
  expect(screen.getByText('One moment…')).toBeTruthy();
  expect(await screen.findByText('Words')).toBeTruthy();
  expect(screen.queryByText('One moment…')).toBeNull();
});

test('a part that somebody fetched before is there at once, and is fetched once', async () => {
  const load = vi.fn(async () => ({ Chart }));
  const Later = later(load, 'Chart', <p>One moment…</p>);
  Later.fetchAhead();
  await load.mock.results[0]?.value;
  render(<Later title="Words" />);
  expect(screen.getByText('Words')).toBeTruthy();
  cleanup();
  render(<Later title="Names" />);
  expect(screen.getByText('Names')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
});

test('a part that did not arrive says so, and comes when it is tried once more', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const load = vi.fn(async () => ({ Chart })).mockRejectedValueOnce(new Error('No connection'));
  const Later = later(load, 'Chart');
  render(
    <Boundary>
      <Later title="Words" />
    </Boundary>,
  );
  fireEvent.click(await screen.findByRole('button', { name: 'No connection' }));
  expect(await screen.findByText('Words')).toBeTruthy();
});

test('a part that could not be fetched ahead is asked for again when it is drawn', async () => {
  const load = vi.fn(async () => ({ Chart })).mockRejectedValueOnce(new Error('No connection'));
  const Later = later(load, 'Chart');
  Later.fetchAhead();
  await load.mock.results[0]?.value.catch(() => {});
  render(<Later title="Words" />);
  expect(await screen.findByText('Words')).toBeTruthy();
});
