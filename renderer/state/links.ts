import { createContext, useContext } from 'react';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, type Result } from '#core/base/result.ts';

/** Opens an address outside the app; the person has seen the whole of it and said yes. */
export type OpenLink = (url: string) => Promise<Result<null, AppError>>;

/** Carries the way out of the app to the screens; without one, no address is opened. */
export const OpenLinkContext = createContext<OpenLink>((url) =>
  Promise.resolve(err(appError('link-refused', url))),
);

/** Gives the way out of the app. */
export const useOpenLink = (): OpenLink => useContext(OpenLinkContext);
