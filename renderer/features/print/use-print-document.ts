import { useEffect, useMemo, useState } from 'react';
import { baseLanguage } from '#core/documents/language.ts';
import { buildPrintDocument } from '#core/printing/build-print-document.ts';
import type { PrintOptions } from '#core/printing/options.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import type { PrintWords } from '#core/printing/words.ts';
import { asLanguage, formatMoment, loadTexts, useLanguage, type Language } from '#renderer/i18n/index.ts';
import { useMeetingPack, useMeetingRecord, useNotes } from '#renderer/state/index.ts';
import type { Stamp } from './paper/stamp.ts';
import { deviceZone, printWords } from './print-words.ts';

/** The language of a print's own words: that of its leading texts where the interface has it, else the interface's. */
function usePrintLanguage(options: PrintOptions | null): Language {
  const interfaceLanguage = useLanguage();
  const leading = options?.languages[0] ?? interfaceLanguage;
  if (baseLanguage(leading) === baseLanguage(interfaceLanguage)) return interfaceLanguage;
  return asLanguage(leading) ?? interfaceLanguage;
}

function usePrintWords(language: Language): PrintWords | null {
  const [words, setWords] = useState<PrintWords | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadTexts(language).then((texts) => {
      if (wanted) setWords(printWords(texts, language, deviceZone()));
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return words;
}

const momentIn = (language: string): string => formatMoment(language, Date.now(), deviceZone(), true);

export interface PrintDocumentHandle {
  /** Null until options and words are there. */
  readonly printDocument: PrintDocument | null;
  /** Gives what the sheets say about the moment of printing, as of now. */
  stamp(): Stamp;
}

/** Makes the print from the open meeting, the notes as they are now, and the options. */
export function usePrintDocument(options: PrintOptions | null): PrintDocumentHandle {
  const pack = useMeetingPack();
  const notes = useNotes();
  const record = useMeetingRecord();
  const language = usePrintLanguage(options);
  const words = usePrintWords(language);
  const printDocument = useMemo(() => {
    if (options === null || words === null) return null;
    const printedAt = momentIn(words.language);
    return buildPrintDocument({ pack, notes, record, options, words, printedAt });
  }, [pack, notes, record, options, words]);
  const stamp = (): Stamp => {
    const moment = momentIn(language);
    return { moment, line: words?.printed(moment, options?.printedBy ?? '') ?? '' };
  };
  return { printDocument, stamp };
}
