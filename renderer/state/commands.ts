import { createContext, useContext } from 'react';

/** Everything that can be asked for by a key, from the search box or from the system's menu. */
export const COMMAND_IDS = [
  'search',
  'add-note',
  'go-programme',
  'go-document',
  'go-notes',
  'go-review',
  'go-coverage',
  'go-places',
  'go-changes',
  'go-floor',
  'go-print',
  'go-files',
  'go-library',
  'go-settings',
  'go-help',
  'open-pack',
  'back-up',
  'switch-language',
  'switch-theme',
  'shortcuts',
  'about',
] as const;
export type CommandId = (typeof COMMAND_IDS)[number];

/** Keys pressed one after the other; `mod+` is Ctrl, or Command on a Mac, held down with the key that follows. */
export type Keys = readonly string[];

/** The shortcuts of the commands that have one: the only list of them. */
export const COMMAND_KEYS: Readonly<Partial<Record<CommandId, Keys>>> = {
  search: ['mod+K'],
  'add-note': ['N'],
  'go-programme': ['G', 'P'],
  'go-document': ['G', 'D'],
  'go-notes': ['G', 'N'],
  'go-review': ['G', 'V'],
  'go-coverage': ['G', 'C'],
  'go-places': ['G', 'Q'],
  'go-changes': ['G', 'E'],
  'go-floor': ['G', 'F'],
  'go-print': ['G', 'R'],
  'go-library': ['G', 'L'],
  'go-settings': ['G', 'S'],
  'go-help': ['G', 'H'],
  'open-pack': ['mod+O'],
  shortcuts: ['?'],
};

/** What each command does here and now; null where it cannot be done, such as going to a document that there is not. */
export type Commands = Readonly<Record<CommandId, (() => void) | null>>;

/** Carries the commands to the screens. */
export const CommandsContext = createContext<Commands | null>(null);

/** Gives the commands of the open meeting. */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (commands === null) throw new Error('Commands are used outside their context');
  return commands;
}
