import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LanguageTag } from '#core/documents/document.ts';
import { defaultOptions, readOptions, toRemember, type PrintOptions } from '#core/printing/options.ts';
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
  change(changes: Partial<PrintOptions>): void;
}

/** The options of the print, remembered from one time to the next. The name at the foot is the app's preference. */
export function usePrintOptions(): PrintOptionsHandle {
  const service = usePrintService();
  const t = useText('print');
  const languages = useLanguages();
  const { preferences, setPreferences } = usePreferences();
  const { printedBy } = preferences;
  const [chosen, setChosen] = useState<PrintOptions | null>(null);
  const line = t('confidentialityDefault');
  const available = languages.join(' ');

  useEffect(() => {
    let wanted = true;
    const tags = available.split(' ');
    const defaults = defaultOptions(tags[0] ?? 'en', line);
    void service.rememberedOptions().then((stored) => {
      if (wanted) setChosen(readOptions(stored, tags, defaults));
    });
    return () => {
      wanted = false;
    };
  }, [service, available, line]);

  const change = useCallback(
    (changes: Partial<PrintOptions>) => {
      if (chosen === null) return;
      const next = { ...chosen, ...changes };
      setChosen(next);
      if (changes.printedBy !== undefined) void setPreferences({ printedBy: changes.printedBy });
      // Not being remembered costs a few clicks the next time: nothing to interrupt a print for.
      void service.rememberOptions(toRemember(next));
    },
    [chosen, service, setPreferences],
  );
  const options = useMemo(() => chosen && { ...chosen, printedBy }, [chosen, printedBy]);
  return { options, languages, change };
}
