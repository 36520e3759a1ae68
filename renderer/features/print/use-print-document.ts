import { useEffect, useMemo, useState } from 'react';
import { baseLanguage } from '#core/documents/language.ts';
import type { PrintOptions } from '#core/printing/options.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import type { Profile } from '#core/printing/profiles.ts';
import type { PrintWords } from '#core/printing/words.ts';
import { buildProfile } from '#core/review/build-profile.ts';
import {
  asLanguage,
  formatMoment,
  loadTexts,
  useLanguage,
  type Language,
  type Texts,
  deviceZone,
} from '#renderer/i18n/index.ts';
import type { AuthorId } from '#core/base/ids.ts';
import { useFloorRecords } from '#renderer/state/floor.ts';
import { useMeetingPack, useMeetingRecord, useNotes } from '#renderer/state/index.ts';
import { useAuthors } from '#renderer/state/people.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { usePlaces } from '#renderer/state/places.tsx';
import { useDelegation, useReviewedNotes } from '#renderer/state/reviews.tsx';
import type { Stamp } from './paper/stamp.ts';
import { commentWords, paperWords } from './paper-words.ts';
import { printWords } from './print-words.ts';

/** The language of a print's own words: that of its leading texts where the interface has it, else the interface's. */
function usePrintLanguage(options: PrintOptions | null): Language {
  const interfaceLanguage = useLanguage();
  const leading = options?.languages[0] ?? interfaceLanguage;
  if (baseLanguage(leading) === baseLanguage(interfaceLanguage)) return interfaceLanguage;
  return asLanguage(leading) ?? interfaceLanguage;
}

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

/** What the delegation has together, and what its people are called. */
function usePapers() {
  const notes = useReviewedNotes();
  const floor = useFloorRecords();
  const { owners, records } = useDelegation();
  const authorOf = useAuthors();
  return useMemo(() => {
    return { kept: { notes, floor, owners, records }, authorOf };
  }, [notes, floor, owners, records, authorOf]);
}

export interface PrintDocumentHandle {
  /** Null until options and words are there. */
  readonly printDocument: PrintDocument | null;
  /** Gives what the sheets say about the moment of printing, as of now. */
  stamp(): Stamp;
}

/** Makes the print of a profile from the open meeting, what people wrote as it is now, and the options. */
export function usePrintDocument(options: PrintOptions | null, profile: Profile): PrintDocumentHandle {
  const pack = useMeetingPack();
  const notes = useNotes();
  const { stray } = usePlaces();
  const record = useMeetingRecord();
  const language = usePrintLanguage(options);
  const loaded = usePrintWords(language);
  const delegation = usePapers();
  const { pace } = usePreferences().preferences;
  const words = loaded?.words ?? null;
  const printDocument = useMemo(() => {
    if (options === null || loaded === null) return null;
    const { words: said, texts } = loaded;
    const names = (owner: AuthorId): string | null => {
      const { isMine, name } = delegation.authorOf(owner);
      return name ?? (isMine ? options.printedBy : null);
    };
    const paper = paperWords(texts, language, pack.meeting.timeZone, names);
    return buildProfile(profile, {
      pack,
      everyNote: notes,
      stray,
      record,
      options,
      words: said,
      printedAt: momentIn(said.language),
      paper,
      pace,
      commentWords: commentWords(texts, language, paper.nameOf),
      ...delegation.kept,
    });
  }, [pack, notes, stray, record, options, loaded, language, profile, pace, delegation]);
  const stamp = (): Stamp => {
    const moment = momentIn(language);
    return { moment, line: words?.printed(moment, options?.printedBy ?? '') ?? '' };
  };
  return { printDocument, stamp };
}
