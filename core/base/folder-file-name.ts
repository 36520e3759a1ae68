import type { DeviceId } from './ids.ts';

/** What the name of a file in the delegation's folder says. */
export interface FolderFileName {
  /** The device that wrote it, and the only one that may. */
  readonly device: DeviceId;
  /** The first 128 bits of the SHA-256 of its bytes: a file that is not all there yet is known by it. */
  readonly digest: string;
  /** False where a copying program added something to the name, as to a copy that it takes for a conflict. */
  readonly isOriginal: boolean;
}

const DIGITS = 32;

/** An addition holds nothing that leads to another folder, and leaves the name short enough for every file system. */
const NAME = /^attache-([0-9a-f]{32})-([0-9a-f]{32})([^\p{Cc}/\\:*?"<>|]{0,100})\.attache$/u;

/** Gives the name under which a device puts a file with this SHA-256 (hexadecimal) into the folder. No two contents share one. */
export const folderFileName = (device: DeviceId, sha256: string): string =>
  `attache-${device}-${sha256.slice(0, DIGITS)}.attache`;

/** Reads the name of a file in the folder; null for one that is none of ours. */
export function readFolderFileName(name: string): FolderFileName | null {
  const [, device, digest, addition] = NAME.exec(name) ?? [];
  if (device === undefined || digest === undefined) return null;
  return { device: device as DeviceId, digest, isOriginal: addition === '' };
}

/** Tells whether bytes with this SHA-256 are those that the name promises. */
export const isPromised = ({ digest }: FolderFileName, sha256: string): boolean => sha256.startsWith(digest);
