import { useState } from 'react';

/**
 * A value that a field shows at once, while the page that follows from it is still being drawn: else the field falls
 * back to the old value for a moment, and a key pressed in it then counts from there. A new `value` takes its place.
 */
export function useShown<T>(value: T): [shown: T, show: (value: T) => void] {
  const [state, setState] = useState({ shown: value, given: value });
  if (state.given !== value) setState({ shown: value, given: value });
  return [state.given === value ? state.shown : value, (shown) => setState({ shown, given: value })];
}
