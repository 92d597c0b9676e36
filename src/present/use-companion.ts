import { useEffect, useRef, useState } from 'react';
import type { Lesson } from '../models/present/tour.ts';

/** What the wall tells the teacher's window: what it shows and where it is. `step` counts from 0. */
export type WallState = {
  kind: 'state';
  lesson: Lesson;
  isSingle: boolean;
  step: number;
  screen: number;
  screens: number;
  heading: string;
  /** Presses until this screen is uncovered. */
  covered: number;
  isBlank: boolean;
};

/** What the teacher's window asks of the wall. */
export type WallCommand = 'forward' | 'back' | 'reveal' | 'blank';

type Message =
  | WallState
  /** The wall's page is gone: closed, left or reloaded. */
  | { kind: 'gone' }
  | { kind: 'hello' }
  /** The teacher's window is gone. */
  | { kind: 'bye' }
  | { kind: 'command'; command: WallCommand };

/** A wall goes from one step to the next in less; one that says nothing for longer is gone. */
const STEP_MS = 600;

const nameOf = (pair: string): string => `readout present ${pair}`;

/**
 * The wall's end of a pair of windows: tells its state whenever it changes or is asked for, and that it is gone when it
 * is; obeys commands. True while a window of the teacher's is known to listen.
 */
export function useWallEnd(pair: string, state: WallState, obey: (command: WallCommand) => void): boolean {
  const latest = useRef({ state, obey });
  latest.current = { state, obey };
  const channel = useRef<BroadcastChannel | null>(null);
  const [isJoined, setIsJoined] = useState(false);
  useEffect(() => {
    const opened = new BroadcastChannel(nameOf(pair));
    channel.current = opened;
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'hello') {
        setIsJoined(true);
        opened.postMessage(latest.current.state);
      }
      if (data.kind === 'bye') setIsJoined(false);
      if (data.kind === 'command') latest.current.obey(data.command);
    };
    const leave = () => opened.postMessage({ kind: 'gone' });
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
      opened.close();
    };
  }, [pair]);
  const told = JSON.stringify(state);
  useEffect(() => {
    channel.current?.postMessage(JSON.parse(told));
  }, [told]);
  return isJoined;
}

/** The teacher's end: hears the wall's state, null once the wall is gone; sends commands. */
export function useNotesEnd(
  pair: string,
  onState: (state: WallState | null) => void,
): (command: WallCommand) => void {
  const hear = useRef(onState);
  hear.current = onState;
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const opened = new BroadcastChannel(nameOf(pair));
    channel.current = opened;
    const greet = () => opened.postMessage({ kind: 'hello' });
    let isJoined = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    opened.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.kind === 'gone') {
        isJoined = false;
        clearTimeout(waiting);
        waiting = setTimeout(() => hear.current(null), STEP_MS);
        greet();
      }
      if (data.kind === 'state') {
        clearTimeout(waiting);
        // A wall that came back does not know that anybody listens.
        if (!isJoined) greet();
        isJoined = true;
        hear.current(data);
      }
    };
    greet();
    const leave = () => opened.postMessage({ kind: 'bye' });
    window.addEventListener('pagehide', leave);
    return () => {
      clearTimeout(waiting);
      window.removeEventListener('pagehide', leave);
      leave();
      opened.close();
    };
  }, [pair]);
  return (command) => channel.current?.postMessage({ kind: 'command', command });
}
