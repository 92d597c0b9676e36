const PRIVATE = /^(localhost|127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|\[::1\]|.*\.local$)/;

/** Loopback and private addresses, which nobody outside can open. */
export const isPrivateHost = (host: string): boolean => PRIVATE.test(host);
