import { createContext, useContext } from 'react';

/** Asks the person whether to leave the app for an address. */
export type AskToOpen = (href: string) => void;

/** Carries the question to every link of the page; there is one dialog for all of them. */
export const AskToOpenContext = createContext<AskToOpen>(() => undefined);

/** Gives the way to ask. */
export const useAskToOpen = (): AskToOpen => useContext(AskToOpenContext);
