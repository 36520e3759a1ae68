import { describe, expect, it } from 'vitest';
import { appError } from '#core/base/errors.ts';
import { err, ok } from '#core/base/result.ts';
import { defaultOptions, toRemember } from '#core/printing/options.ts';
import { NO_MEMORY, rememberOptions } from '#core/printing/print-memory.ts';
import type { PdfJob, Platform } from '#renderer/platform/platform.ts';
import { createPrintService } from '#renderer/services/print-service.ts';

type Printing = Pick<Platform, 'edition' | 'printToPdf' | 'print'>;

const JOB: PdfJob = { suggestedName: 'agenda.pdf', paper: 'A4', kind: { name: 'PDF', extensions: ['pdf'] } };

const settings = () => {
  const values = new Map<string, unknown>();
  return {
    get: async (key: string) => ok(values.get(key)),
    put: async (changes: ReadonlyMap<string, unknown>) => {
      for (const [key, value] of changes) values.set(key, value);
      return ok(null);
    },
  };
};

const platform = (changes: Partial<Printing> = {}): Printing => ({
  edition: 'electron',
  printToPdf: async () => ok('done'),
  print: async () => ok('cancelled'),
  ...changes,
});

describe('the print service', () => {
  it('passes on how a job ended, a cancelled one and a failed one as well', async () => {
    const refused = err(appError('file-write-failed', 'agenda.pdf'));
    const service = createPrintService(platform({ printToPdf: async () => refused }), settings());
    expect(await service.savePdf(JOB)).toEqual(refused);
    expect(await service.print('A4')).toEqual(ok('cancelled'));
    expect(service.savesFiles).toBe(true);
  });

  it('turns what is thrown into a failure that has a sentence', async () => {
    const print = () => Promise.reject(new Error('no printers available'));
    const service = createPrintService(platform({ edition: 'browser', print }), settings());
    expect(await service.print('A4')).toEqual(
      err({ code: 'print-failed', detail: 'Error: no printers available' }),
    );
    expect(service.savesFiles).toBe(false);
    expect(await service.savePdf(JOB)).toEqual(ok('done'));
  });

  it('runs one job at a time', async () => {
    let finish = (): void => undefined;
    const printToPdf: Printing['printToPdf'] = () =>
      new Promise((resolve) => {
        finish = () => resolve(ok('done'));
      });
    const service = createPrintService(platform({ printToPdf }), settings());
    const first = service.savePdf(JOB);
    expect(await service.print('A4')).toMatchObject({ ok: false, error: { code: 'print-failed' } });
    finish();
    expect(await first).toEqual(ok('done'));
    expect(await service.print('A4')).toEqual(ok('cancelled'));
  });

  it('remembers how a person prints, and takes what cannot be read for a first print', async () => {
    const options = toRemember({ ...defaultOptions('en', ''), paper: 'Letter' });
    const remembered = rememberOptions({ ...NO_MEMORY, chosen: 'pocket' }, options);
    const service = createPrintService(platform(), settings());
    expect(await service.memory()).toEqual(NO_MEMORY);
    expect(await service.remember(remembered)).toEqual(ok(null));
    expect(await service.memory()).toEqual(remembered);
    const unreadable = { ...settings(), get: async () => err(appError('notes-read-failed')) };
    expect(await createPrintService(platform(), unreadable).memory()).toEqual(NO_MEMORY);
  });
});
