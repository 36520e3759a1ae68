import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import type { Random } from '#core/base/ids.ts';
import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { NoteFields } from '#core/notes/model.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import type { OpenedFile, Platform, SharedFolder } from '#renderer/platform/platform.ts';
import { createServices, type Services, type StartResult } from '#renderer/services/start.ts';

export const MEETING = 'https://example.org/meetings/1' as MeetingUri;
export const OTHER_MEETING = 'https://example.org/meetings/2' as MeetingUri;

export const FIELDS: NoteFields = {
  kind: 'position',
  stance: null,
  priority: 'medium',
  visibility: 'private',
  outcome: null,
  tags: [],
  anchor: MEETING_ANCHOR,
};

export const random: Random = (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>);

/** A platform whose keepsake and profile mark the test holds in its hands. */
export class TestPlatform implements Platform {
  readonly desktop = null;
  readonly edition = 'browser';
  readonly version = '0.0.0';
  readonly languages = ['en'];
  folder: SharedFolder | null = null;
  keepsake: string | null = null;
  mark = '';
  bundled = new Uint8Array();
  saved: Uint8Array | null = null;
  readonly flushes = new Set<() => Promise<void>>();

  openFile = async () => ok(null);
  openFiles = async (): Promise<Result<readonly OpenedFile[], AppError>> => ok([]);
  saveFile = async (_name: string, _kind: unknown, bytes: Uint8Array) => {
    this.saved = bytes;
    return ok('done' as const);
  };
  bundledPack = async () => ok(this.bundled);
  printToPdf = async () => ok('done' as const);
  print = async () => ok('done' as const);
  openLink = async () => ok(null);
  readKeepsake = async () => ok(this.keepsake);
  writeKeepsake = async (text: string) => {
    this.keepsake = text;
    return ok(null);
  };
  profileMark = async () => this.mark;
  persistStorage = async () => ({ granted: true });
  onClosing = (flush: () => Promise<void>) => {
    this.flushes.add(flush);
    return () => this.flushes.delete(flush);
  };
  onFileOpened = () => () => undefined;
  onReadiness = () => () => undefined;
}

/** Removes everything that tests stored on this origin. */
export async function wipe(): Promise<void> {
  await Promise.all(['attache-notes', 'attache-packs', 'attache-drafts'].map(deleteDatabase));
}

/** Past Dexie, which warns whenever a connection closes a moment later than it is asked to. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** Starts as the app does. */
export function start(platform: Platform = new TestPlatform()): Promise<StartResult> {
  return createServices(platform, Date.now, random);
}

/** Starts where nothing but `ready` is expected. */
export async function startReady(platform: Platform = new TestPlatform()): Promise<Services> {
  const result = await start(platform);
  if (result.kind !== 'ready') throw new Error(`The start ended as ${result.kind}`);
  return result.services;
}
