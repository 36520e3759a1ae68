import { createHash } from 'node:crypto';

/** Gives a mark of this profile on this machine, which tells neither the machine's name nor the folder. */
export function profileMark(machineName: string, profileFolder: string): string {
  return createHash('sha256').update(`${machineName}\n${profileFolder}`).digest('hex');
}
