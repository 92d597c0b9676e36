import { createContext, useContext } from 'react';

/** The named parts of an address, as they read: `id` of `/quotes/:id`. What may be missing, and is, is undefined. */
export type Params = Readonly<Record<string, string | undefined>>;

/** Set by `app/Pages.tsx` around each page. */
export const ParamsContext = createContext<Params>({});

/** The named parts of the address of the page that this is drawn in. */
export const useParams = (): Params => useContext(ParamsContext);
