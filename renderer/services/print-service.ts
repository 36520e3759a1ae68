import { appError, type AppError } from '#core/base/errors.ts';
import { err, type Result } from '#core/base/result.ts';
import { readMemory, type PrintMemory } from '#core/printing/print-memory.ts';
import type { SettingsStore } from '#renderer/data/settings-store.ts';
import type { Outcome, PaperSize, PdfJob, Platform } from '#renderer/platform/platform.ts';

/** Takes print pages out of the window, and remembers how a person prints. The pages must be on screen, complete. */
export interface PrintService {
  /** True where saving a PDF asks for a file; false where it goes through the browser's print dialog. */
  readonly savesFiles: boolean;
  /** Saves the pages as a PDF; needs no printer. One job at a time: a second is refused. */
  savePdf(job: PdfJob): Promise<Result<Outcome, AppError>>;
  /** Sends the pages to a printer. One job at a time: a second is refused. */
  print(paper: PaperSize): Promise<Result<Outcome, AppError>>;
  /** Gives what `remember` stored last; what is not there or cannot be read is as at the first print. */
  memory(): Promise<PrintMemory>;
  remember(memory: PrintMemory): Promise<Result<null, AppError>>;
}

const KEY = 'print-options';

/** Gives the print service over the world outside and the settings of this profile. */
export function createPrintService(
  platform: Pick<Platform, 'edition' | 'printToPdf' | 'print'>,
  settings: Pick<SettingsStore, 'get' | 'put'>,
): PrintService {
  let isBusy = false;
  const once = async (job: () => Promise<Result<Outcome, AppError>>): Promise<Result<Outcome, AppError>> => {
    if (isBusy) return err(appError('print-failed', undefined, 'Another print job is under way'));
    isBusy = true;
    try {
      return await job();
    } catch (cause) {
      return err(appError('print-failed', undefined, String(cause)));
    } finally {
      isBusy = false;
    }
  };
  return {
    savesFiles: platform.edition === 'electron',
    savePdf: (job) => once(() => platform.printToPdf(job)),
    print: (paper) => once(() => platform.print(paper)),
    memory: async () => {
      const stored = await settings.get(KEY);
      // Options that cannot be read cost a few clicks; the defaults stand in.
      return readMemory(stored.ok ? stored.value : undefined);
    },
    remember: (memory) => settings.put(new Map([[KEY, memory]])),
  };
}
