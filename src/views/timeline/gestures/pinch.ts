export type Finger = { x: number; y: number };

/** How far apart two fingers are, never 0, and what lies between them, in px. */
export type Pinch = { gap: number; middle: number };

export const pinchOf = (a: Finger, b: Finger): Pinch => ({
  gap: Math.max(8, Math.hypot(a.x - b.x, a.y - b.y)),
  middle: (a.x + b.x) / 2,
});
