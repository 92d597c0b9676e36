/** Answers after so many ms; without a number, in the next turn of the event loop, so that what waits is heard before. */
export const delay = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
