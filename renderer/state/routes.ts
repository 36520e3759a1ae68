import type { DocumentId, ThemeId } from '#core/pack/model.ts';

/** The pattern of each screen's address behind `#`, for the router. */
export const ROUTES = {
  programme: '/',
  theme: '/themes/:theme',
  document: '/documents/:document/:path?',
  notes: '/notes',
  print: '/print',
  library: '/library',
  settings: '/settings',
} as const;

const part = encodeURIComponent;

/** Gives the addresses that links use. A paragraph's path is one segment, so its slashes are encoded. */
export const routeTo = {
  programme: () => '/',
  theme: (theme: ThemeId) => `/themes/${part(theme)}`,
  document: (document: DocumentId, path?: string) =>
    `/documents/${part(document)}${path === undefined ? '' : `/${part(path)}`}`,
  notes: () => '/notes',
  print: () => '/print',
  library: () => '/library',
  settings: () => '/settings',
} as const;
