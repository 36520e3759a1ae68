import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { AppError } from '#core/base/errors.ts';
import { asLanguage, LANGUAGES, useLanguage } from '#renderer/i18n/index.ts';
import { useBackupFiles } from '#renderer/state/backup-files.ts';
import type { Commands } from '#renderer/state/commands.ts';
import { useEarlierEditions } from '#renderer/state/editions.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { THEMES, usePreferences } from '#renderer/state/preferences.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { useSelection } from '#renderer/state/selection.ts';

/** What the frame itself does on a command. */
export interface FrameCommands {
  readonly openSearch: () => void;
  readonly openPack: () => void;
  readonly showShortcuts: () => void;
  readonly fail: (error: AppError) => void;
}

/** Gives what comes after `present` in a list, and the first after the last. */
const following = <Value>(list: readonly Value[], present: Value): Value | undefined =>
  list[(list.indexOf(present) + 1) % list.length];

/** Makes every command of the open meeting. */
export function useFrameCommands({ openSearch, openPack, showShortcuts, fail }: FrameCommands): Commands {
  const [, navigate] = useLocation();
  const { anchor, compose } = useSelection();
  const first = useMeetingPack().documents[0];
  const hasEarlier = useEarlierEditions().length > 0;
  const { preferences, setPreferences } = usePreferences();
  const language = asLanguage(useLanguage()) ?? 'en';
  const backups = useBackupFiles();
  return useMemo(() => {
    const orFail = (
      work: Promise<{ readonly ok: true } | { readonly ok: false; readonly error: AppError }>,
    ) => void work.then((done) => (done.ok ? undefined : fail(done.error)));
    return {
      search: openSearch,
      'add-note': () => compose(anchor),
      'go-programme': () => navigate(routeTo.programme()),
      'go-document': first ? () => navigate(routeTo.document(first.id)) : null,
      'go-notes': () => navigate(routeTo.notes()),
      'go-review': () => navigate(routeTo.review()),
      'go-coverage': () => navigate(routeTo.coverage()),
      'go-places': () => navigate(routeTo.places()),
      'go-changes': hasEarlier ? () => navigate(routeTo.changes()) : null,
      'go-floor': () => navigate(routeTo.floor()),
      'go-print': () => navigate(routeTo.print()),
      'go-files': () => navigate(routeTo.files()),
      'go-library': () => navigate(routeTo.library()),
      'go-settings': () => navigate(routeTo.settings()),
      'go-help': () => navigate(routeTo.help()),
      'open-pack': openPack,
      'back-up': () => orFail(backups.save()),
      'switch-language': () => orFail(setPreferences({ language: following(LANGUAGES, language) ?? null })),
      'switch-theme': () =>
        orFail(setPreferences({ theme: following(THEMES, preferences.theme) ?? 'system' })),
      shortcuts: showShortcuts,
      about: () => navigate(routeTo.about()),
    };
  }, [
    openSearch,
    openPack,
    showShortcuts,
    fail,
    navigate,
    anchor,
    compose,
    first,
    hasEarlier,
    preferences.theme,
    setPreferences,
    language,
    backups,
  ]);
}
