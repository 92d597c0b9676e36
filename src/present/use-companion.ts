import { useEffect, useRef } from 'react';

/** What the wall tells the teacher's window: where it is. `step` counts from 0. */
export type WallState = {
  kind: 'state';
  step: number;
  screen: number;
  screens: number;
  heading: string;
  covered: number;
  isBlank: boolean;
};

/** What the teacher's window asks of the wall. */
export type WallCommand = 'forward' | 'back' | 'reveal' | 'blank';

type Message = WallState | { kind: 'hello' } | { kind: 'command'; command: WallCommand };

const nameOf = (pair: string): string => `readout present ${pair}`;

/** The wall's end of a pair of windows: tells its state whenever it changes or is asked for; obeys commands. */
export function useWallEnd(pair: string, state: WallState, obey: (command: WallCommand) => void): void {
  const latest = useRef({ state, obey });
  latest.current = { state, obey };
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const opened = new BroadcastChannel(nameOf(pair));
    channel.current = opened;
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'hello') opened.postMessage(latest.current.state);
      if (data.kind === 'command') latest.current.obey(data.command);
    };
    return () => opened.close();
  }, [pair]);
  const told = JSON.stringify(state);
  useEffect(() => {
    channel.current?.postMessage(JSON.parse(told));
  }, [told]);
}

/** The teacher's end: hears the wall's state, sends commands. */
export function useNotesEnd(
  pair: string,
  onState: (state: WallState) => void,
): (command: WallCommand) => void {
  const hear = useRef(onState);
  hear.current = onState;
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const opened = new BroadcastChannel(nameOf(pair));
    channel.current = opened;
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'state') hear.current(data);
    };
    opened.postMessage({ kind: 'hello' });
    return () => opened.close();
  }, [pair]);
  return (command) => channel.current?.postMessage({ kind: 'command', command });
}
