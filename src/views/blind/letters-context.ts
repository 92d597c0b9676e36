import { createContext, use } from 'react';
import type { IdCover } from '../../filter/telling-ids.ts';

/** Puts the address of a view into the letters that the page hides names under; as it is where they are shown. */
export const LettersContext = createContext<(address: string) => string>((address) => address);

export const useLettered = (): ((address: string) => string) => use(LettersContext);

const AS_IT_IS = { hide: (id: string) => id, show: (id: string) => id };

/** Puts ids of quotes, frames and codebooks into what the page calls them while names are hidden, and back. */
export const IdCoverContext = createContext<IdCover>(AS_IT_IS);

export const useIdCover = (): IdCover => use(IdCoverContext);
