import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { handlers } from './handlers.ts';

/** The sentinel cases for unit tests, on a site with no other; a request that no handler answers fails the test. */
export const server = setupServer(
  ...handlers,
  http.get('*/data/catalogue.json', () => HttpResponse.json([])),
);
