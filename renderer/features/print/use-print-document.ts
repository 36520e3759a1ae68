import { useEffect, useMemo, useState } from 'react';
import { baseLanguage } from '#core/documents/language.ts';
import { buildPrintDocument } from '#core/printing/build-print-document.ts';
import { buildBrief } from '#core/review/brief.ts';
import { printComments } from '#core/review/print-comments.ts';
import type { PapersInput } from '#core/review/papers.ts';
import { printCoverage } from '#core/review/print-coverage.ts';
import { buildReport } from '#core/review/report.ts';
import type { PrintOptions } from '#core/printing/options.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import type { PrintWords } from '#core/printing/words.ts';
import {
  asLanguage,
  formatMoment,
  loadTexts,
  useLanguage,
  type Language,
  type Texts,
} from '#renderer/i18n/index.ts';
import type { AuthorId } from '#core/base/ids.ts';
import { useFloorRecords } from '#renderer/state/floor.ts';
import { useMeetingPack, useMeetingRecord, useNotes } from '#renderer/state/index.ts';
import { useAuthors } from '#renderer/state/people.ts';
import { usePlaces } from '#renderer/state/places.tsx';
import { useDelegation, useReviewedNotes } from '#renderer/state/reviews.tsx';
import type { Stamp } from './paper/stamp.ts';
import { commentWords, paperWords } from './paper-words.ts';
import { deviceZone, printWords } from './print-words.ts';

/** The language of a print's own words: that of its leading texts where the interface has it, else the interface's. */
function usePrintLanguage(options: PrintOptions | null): Language {
  const interfaceLanguage = useLanguage();
  const leading = options?.languages[0] ?? interfaceLanguage;
  if (baseLanguage(leading) === baseLanguage(interfaceLanguage)) return interfaceLanguage;
  return asLanguage(leading) ?? interfaceLanguage;
}

/** What can be printed. */
export const PAPERS = ['agenda', 'brief', 'report', 'coverage'] as const;
export type Paper = (typeof PAPERS)[number];

interface Words {
  readonly words: PrintWords;
  readonly texts: Texts;
}

function usePrintWords(language: Language): Words | null {
  const [words, setWords] = useState<Words | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadTexts(language).then((texts) => {
      if (wanted) setWords({ words: printWords(texts, language, deviceZone()), texts });
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return words;
}

const momentIn = (language: string): string => formatMoment(language, Date.now(), deviceZone(), true);

const BUILDERS: Readonly<Record<Exclude<Paper, 'agenda'>, (input: PapersInput) => PrintDocument>> = {
  brief: buildBrief,
  report: buildReport,
  coverage: printCoverage,
};

/** What the delegation has together, and what its people are called. */
function usePapers() {
  const notes = useReviewedNotes();
  const floor = useFloorRecords();
  const { owners, records } = useDelegation();
  const authorOf = useAuthors();
  return useMemo(() => {
    const names = (owner: AuthorId): string | null => authorOf(owner).name;
    return { kept: { notes, floor, owners, records }, names };
  }, [notes, floor, owners, records, authorOf]);
}

export interface PrintDocumentHandle {
  /** Null until options and words are there. */
  readonly printDocument: PrintDocument | null;
  /** Gives what the sheets say about the moment of printing, as of now. */
  stamp(): Stamp;
}

/** Makes the print from the open meeting, the notes as they are now, and the options. */
export function usePrintDocument(options: PrintOptions | null, paper: Paper): PrintDocumentHandle {
  const pack = useMeetingPack();
  const notes = useNotes();
  const { stray } = usePlaces();
  const record = useMeetingRecord();
  const language = usePrintLanguage(options);
  const loaded = usePrintWords(language);
  const delegation = usePapers();
  const words = loaded?.words ?? null;
  const printDocument = useMemo(() => {
    if (options === null || loaded === null) return null;
    const { words: said, texts } = loaded;
    const printedAt = momentIn(said.language);
    const own = paperWords(texts, language, pack.meeting.timeZone, delegation.names);
    if (paper === 'agenda') {
      const { nameOf } = own;
      const comments = printComments(delegation.kept.notes, commentWords(texts, language, nameOf));
      return buildPrintDocument({
        pack,
        notes,
        stray,
        record,
        options,
        words: said,
        printedAt,
        nameOf,
        comments,
      });
    }
    return BUILDERS[paper]({ pack, record, options, words: said, printedAt, paper: own, ...delegation.kept });
  }, [pack, notes, stray, record, options, loaded, language, paper, delegation]);
  const stamp = (): Stamp => {
    const moment = momentIn(language);
    return { moment, line: words?.printed(moment, options?.printedBy ?? '') ?? '' };
  };
  return { printDocument, stamp };
}
