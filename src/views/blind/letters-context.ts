import { createContext, use } from 'react';

/** Puts the address of a view into the letters that the page hides names under; as it is where they are shown. */
export const LettersContext = createContext<(address: string) => string>((address) => address);

export const useLettered = (): ((address: string) => string) => use(LettersContext);
