import { afterEach, beforeEach } from 'vitest';

/** A disk that a test can break and mend. */
export interface BreakableDisk {
  isBroken: boolean;
}

/** Gives a disk, whole before each test: while it is broken, every writing transaction fails as Chromium's do on a full one. */
export function breakableDisk(): BreakableDisk {
  const disk: BreakableDisk = { isBroken: false };
  const original = IDBDatabase.prototype.transaction;
  beforeEach(() => {
    disk.isBroken = false;
    IDBDatabase.prototype.transaction = function (...args) {
      const transaction = original.apply(this, args);
      if (disk.isBroken && transaction.mode === 'readwrite') {
        transaction.abort();
        this.close();
      }
      return transaction;
    };
  });
  afterEach(() => {
    IDBDatabase.prototype.transaction = original;
  });
  return disk;
}
