import type { DocumentId, ItemId, ThemeId } from '#core/pack/model.ts';

/** The pattern of each screen's address behind `#`, for the router. */
export const ROUTES = {
  programme: '/',
  item: '/items/:item',
  theme: '/themes/:theme',
  document: '/documents/:document/:path?',
  changes: '/changes/:edition?/:document?',
  edition: '/editions/:edition/:document/:path?',
  notes: '/notes',
  places: '/notes/places',
  floor: '/floor',
  review: '/review/:subject?/:owner?',
  coverage: '/coverage',
  delegation: '/delegation',
  print: '/print',
  files: '/files',
  library: '/library',
  prepare: '/prepare/:draft?/:part?/:id?',
  settings: '/settings',
  help: '/help',
} as const;

const part = encodeURIComponent;

/** Gives the addresses that links use. A paragraph's path is one segment, so its slashes are encoded. */
export const routeTo = {
  programme: () => '/',
  /** The programme, with this item in view. */
  item: (item: ItemId) => `/items/${part(item)}`,
  theme: (theme: ThemeId) => `/themes/${part(theme)}`,
  document: (document: DocumentId, path?: string) =>
    `/documents/${part(document)}${path === undefined ? '' : `/${part(path)}`}`,
  /** What changed from an earlier edition (the newest one, where none is named) to the present one, of all or one document. */
  changes: (edition?: string, document?: string) =>
    ['/changes', ...[edition, document].flatMap((each) => (each === undefined ? [] : part(each)))].join('/'),
  /** A document as an earlier edition has it. */
  edition: (edition: string, document: DocumentId, path?: string) =>
    `/editions/${part(edition)}/${part(document)}${path === undefined ? '' : `/${part(path)}`}`,
  notes: () => '/notes',
  /** Notes of which a person has to say where they belong. */
  places: () => '/notes/places',
  floor: () => '/floor',
  /** The review, narrowed to a question (or what hangs on a theme as a whole) and to one delegate's notes. */
  review: (subject?: string, owner?: string) =>
    ['/review', ...[subject, owner].flatMap((each) => (each === undefined ? [] : part(each)))].join('/'),
  coverage: () => '/coverage',
  delegation: () => '/delegation',
  print: () => '/print',
  files: () => '/files',
  library: () => '/library',
  /** The meeting packs in preparation; one of them; a part of it; one thing of that part. */
  prepare: (...steps: readonly string[]) => ['/prepare', ...steps.map(part)].join('/'),
  settings: () => '/settings',
  /** The settings, with what the app says of itself in view. */
  about: () => '/settings/about',
  help: () => '/help',
} as const;

/** Gives a part of an address as `routeTo` was given it; as it stands when it was typed by hand and cannot be decoded. */
export function readPart(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
