import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LanguageTag } from '#core/documents/document.ts';
import { defaultOptions, readOptions, toRemember, type PrintOptions } from '#core/printing/options.ts';
import {
  chosenProfile,
  dropVariant,
  NO_MEMORY,
  rememberOptions,
  saveVariant,
  type PrintMemory,
} from '#core/printing/print-memory.ts';
import type { Profile } from '#core/printing/profiles.ts';
import { useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { usePrintService } from '#renderer/state/printing.ts';

/** Gives the languages that a pack's texts are in, the interface's own first. */
function useLanguages(): readonly LanguageTag[] {
  const { meeting, documents, agenda } = useMeetingPack();
  const language = useLanguage();
  const known = new Set([
    ...Object.keys(meeting.title),
    ...agenda.flatMap(({ title }) => Object.keys(title)),
    ...documents.flatMap(({ versions }) => versions.map(({ text }) => text.language)),
  ]);
  const base = (tag: string) => tag.split('-')[0];
  return [...known].sort((a, b) => Number(base(b) === base(language)) - Number(base(a) === base(language)));
}

export interface PrintOptionsHandle {
  /** Null until what is remembered has been read. */
  readonly options: PrintOptions | null;
  readonly languages: readonly LanguageTag[];
  readonly profile: Profile;
  /** Which profile or variant is in use, and the variants there are. */
  readonly memory: PrintMemory;
  change(changes: Partial<PrintOptions>): void;
  /** Goes to a profile, or to a variant by its id. */
  choose(id: string): void;
  saveVariant(name: string): void;
  dropVariant(): void;
}

/** The options of each profile, remembered from one time to the next. The name at the foot is the app's preference. */
export function usePrintOptions(): PrintOptionsHandle {
  const service = usePrintService();
  const t = useText('print');
  const languages = useLanguages();
  const { preferences, setPreferences } = usePreferences();
  const { printedBy } = preferences;
  const [memory, setMemory] = useState<PrintMemory | null>(null);
  const [includePrivate, setIncludePrivate] = useState(false);
  const line = t('confidentialityDefault');
  const available = languages.join(' ');

  useEffect(() => {
    let wanted = true;
    void service.memory().then((stored) => {
      if (wanted) setMemory(stored);
    });
    return () => {
      wanted = false;
    };
  }, [service]);

  const options = useMemo(() => {
    if (memory === null) return null;
    const tags = available.split(' ');
    const { profile, options: stored } = chosenProfile(memory);
    const defaults = defaultOptions(tags[0] ?? 'en', line, profile);
    return { ...readOptions(stored, tags, defaults, profile), includePrivate, printedBy };
  }, [memory, available, line, includePrivate, printedBy]);

  const keep = useCallback(
    (next: PrintMemory) => {
      setMemory(next);
      // Not being remembered costs a few clicks the next time: nothing to interrupt a print for.
      void service.remember(next);
    },
    [service],
  );
  const change = useCallback(
    (changes: Partial<PrintOptions>) => {
      if (memory === null || options === null) return;
      const next = { ...options, ...changes };
      setIncludePrivate(next.includePrivate);
      if (changes.printedBy !== undefined) void setPreferences({ printedBy: changes.printedBy });
      keep(rememberOptions(memory, toRemember(next)));
    },
    [memory, options, keep, setPreferences],
  );
  const move = (next: PrintMemory): void => {
    // Private notes are asked for anew for each pile of paper.
    setIncludePrivate(false);
    keep(next);
  };
  return {
    options,
    languages,
    profile: chosenProfile(memory ?? NO_MEMORY).profile,
    memory: memory ?? NO_MEMORY,
    change,
    choose: (id) => memory !== null && move({ ...memory, chosen: id }),
    saveVariant: (name) =>
      memory !== null &&
      options !== null &&
      move(saveVariant(memory, crypto.randomUUID(), name, toRemember(options))),
    dropVariant: () => memory !== null && move(dropVariant(memory)),
  };
}
