/** What a static host does beside sending files. All of it is met on real ones; none of it is under the site's control. */
export type HostHabits = {
  /** `/timeline/index.html` is sent on to `/timeline/` and `/index.html` to `/`, with this status. */
  sendsIndexOn?: 301 | 308;
  /** `/timeline` is sent on to `/timeline/`, or the other way round. Without, both are answered. */
  folders?: 'with-slash' | 'without-slash';
  /** What stands for a file that is not there. */
  missing?: '404.html' | 'plain-404' | 'page-with-200';
  packs?: boolean;
  /** The type of every `.json`. */
  jsonType?: string;
  isCaseBlind?: boolean;
  /** For so many seconds a browser need not ask again, for anything. */
  cachesFor?: number;
  /** It writes a script of its own into every page. */
  addsToPages?: boolean;
  /** Whether it sends what `_headers` says. */
  readsHeaders?: boolean;
  /** Other sites in folders of this one: where they are, and their files. */
  beneath?: Readonly<Record<string, string>>;
};

type Host = { name: string; base: '/' | '/readout/'; habits: HostHabits };

export const HOSTS: readonly Host[] = [
  { name: 'a plain host', base: '/', habits: {} },
  { name: 'a host that reads _headers and packs', base: '/', habits: { readsHeaders: true, packs: true } },
  { name: 'a host that sends index.html on for good', base: '/', habits: { sendsIndexOn: 301, packs: true } },
  {
    name: 'a host of clean addresses',
    base: '/',
    habits: { sendsIndexOn: 308, folders: 'without-slash', packs: true },
  },
  { name: 'a host that adds slashes', base: '/', habits: { folders: 'with-slash', sendsIndexOn: 301 } },
  { name: 'a host that sends the page for everything', base: '/', habits: { missing: 'page-with-200' } },
  { name: 'a host without a page for what is missing', base: '/', habits: { missing: 'plain-404' } },
  { name: 'a host that calls JSON a page', base: '/', habits: { jsonType: 'text/html' } },
  { name: 'a host that knows no JSON', base: '/', habits: { jsonType: 'application/octet-stream' } },
  {
    name: 'a host whose answers are good for ten minutes',
    base: '/',
    habits: { cachesFor: 600, packs: true },
  },
  { name: 'a host that writes into pages', base: '/', habits: { addsToPages: true } },
  { name: 'a host blind to capitals', base: '/', habits: { isCaseBlind: true } },
  {
    name: 'a path of a host that packs and adds slashes',
    base: '/readout/',
    habits: { packs: true, folders: 'with-slash' },
  },
  {
    name: 'a path of a host of clean addresses',
    base: '/readout/',
    habits: { sendsIndexOn: 308, missing: 'page-with-200' },
  },
];
