import { createContext, useContext } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { Contact } from '#core/delegation/contact.ts';
import type { Merge, OpenedHandIn, ReceivedFile } from '#renderer/services/delegation/receiving.ts';

/** How far something that takes a while has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Files of the delegation that were given and wait for the person's word. Nothing of them is stored before. */
export interface DelegationFiles {
  readonly received: readonly ReceivedFile[];
  /** A contact that was given, or why it could not be read; null while there is none. */
  readonly card: Result<Contact, AppError> | null;
  /** Null while nothing is under way. */
  readonly progress: Progress | null;
  /** Asks for a file, a contact or a hand-in, and takes it. */
  ask(): Promise<Result<null, AppError>>;
  /** Takes the text of a contact, as it was pasted. */
  takeText(text: string): void;
  /** Adds the sender of a file, or the given contact, to those who are known here. */
  accept(contact: Contact): Promise<Result<null, AppError>>;
  merge(opened: readonly OpenedHandIn[]): Promise<Result<Merge, AppError>>;
  /** Puts everything that waits away. */
  dismiss(): void;
}

/** Carries the delegation's files to the screens. */
export const DelegationFilesContext = createContext<DelegationFiles | null>(null);

/** Gives the delegation's files. */
export function useDelegationFiles(): DelegationFiles {
  const files = useContext(DelegationFilesContext);
  if (files === null) throw new Error('The delegation’s files are used outside their context');
  return files;
}
