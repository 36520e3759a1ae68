import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Anchor } from '#core/anchoring/anchor.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { NoteFields } from '#core/notes/model.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import { changeLanguage, useText, type Language, type Texts } from '#renderer/i18n/index.ts';
import type { Platform, Readiness } from '#renderer/platform/platform.ts';
import type { FileOutcome, OpenedMeeting } from '#renderer/services/packs.ts';
import { AppInfoContext } from '#renderer/state/app-info.ts';
import { BackupFilesContext } from '#renderer/state/backup-files.ts';
import { DropPlace, DropPlaceContext } from '#renderer/state/dropped-files.ts';
import { DelegationFilesContext } from '#renderer/state/delegation-files.ts';
import { FilesContext, type Files } from '#renderer/state/files.ts';
import { MeetingProvider, useNotesService, usePackService, useServices } from '#renderer/state/index.ts';
import { LibraryContext, type Library } from '#renderer/state/library.ts';
import { PlacesProvider } from '#renderer/state/places.tsx';
import { usePreferences } from '#renderer/state/preferences.ts';
import { ReviewsProvider } from '#renderer/state/reviews.tsx';
import { routeTo } from '#renderer/state/routes.ts';
import { SelectionProvider } from '#renderer/state/selection-provider.tsx';
import { DropZone } from './DropZone.tsx';
import { OpeningNotice } from './OpeningNotice.tsx';
import { PackQuestion, type PackMatter } from './PackQuestion.tsx';
import { Shell } from './Shell.tsx';
import { useBackupFilesOf } from './use-backup-files.ts';
import { useDelegationFilesOf } from './use-delegation-files.ts';
import { useFolderLooks } from './use-folder-looks.ts';
import { useHandedFiles } from './use-handed-files.ts';
import { useTheme, useWindowTheme } from './use-theme.ts';

const NEW_NOTE: Omit<NoteFields, 'anchor'> = {
  kind: 'position',
  stance: null,
  priority: 'medium',
  visibility: 'private',
  outcome: null,
  tags: [],
};

/** Asks the system once to keep what is stored; null until it has answered. */
function useStorageKept(platform: Platform): boolean | null {
  const [isKept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    let wanted = true;
    void platform.persistStorage().then(({ granted }) => wanted && setKept(granted));
    return () => {
      wanted = false;
    };
  }, [platform]);
  return isKept;
}

/** Has the app made ready for a place without a network, once the meeting stands; null until something is known. */
function useReadiness(platform: Platform): Readiness | null {
  const [readiness, setReadiness] = useState<Readiness | null>(null);
  useEffect(() => platform.onReadiness(setReadiness), [platform]);
  return readiness;
}

/** The ways to another meeting; `take` puts what was opened in the place of the present one, or asks. */
function useLibraryOf(platform: Platform, take: (outcome: FileOutcome) => void): Library {
  const packs = usePackService();
  const t = useText('library');
  return useMemo(() => {
    const openFile = async (expected?: MeetingUri): Promise<Result<'opened' | 'cancelled', AppError>> => {
      const file = await platform.openFile([{ name: t('fileKind'), extensions: ['mpack'] }]);
      if (!file.ok) return file;
      if (file.value === null) return ok('cancelled');
      const outcome = await packs.openFile(file.value.name, file.value.bytes, expected);
      if (!outcome.ok) return outcome;
      take(outcome.value);
      return ok('opened');
    };
    return {
      openFile: () => openFile(),
      update: openFile,
      openKept: async (meeting) => {
        const opened = await packs.openKept(meeting);
        if (!opened.ok) return opened;
        take({ kind: 'opened', opened: opened.value });
        return ok('opened');
      },
      openBytes: async (name, bytes) => {
        const outcome = await packs.openFile(name, bytes);
        if (!outcome.ok) return outcome;
        take(outcome.value);
        return ok('opened');
      },
    };
  }, [platform, packs, take, t]);
}

export interface MeetingProps {
  readonly platform: Platform;
  readonly texts: Texts;
  readonly languageFor: (chosen: string | null) => Language;
  readonly opened: OpenedMeeting;
}

/** An open meeting with everything its screens need; another one can take its place. */
export function Meeting({ platform, texts, languageFor, opened }: MeetingProps) {
  const [{ pack, problem }, setOpened] = useState(opened);
  const [dropPlace] = useState(() => new DropPlace());
  const [failure, setFailure] = useState<AppError | null>(problem);
  const [isNotesSheetOpen, setNotesSheet] = useState(false);
  const { preferences, reloadPreferences } = usePreferences();
  const notes = useNotesService();
  const isStorageKept = useStorageKept(platform);
  const readiness = useReadiness(platform);
  const [, navigate] = useLocation();

  const { uri } = pack.meeting;
  const show = useCallback(
    (next: OpenedMeeting): void => {
      setOpened(next);
      setFailure(next.problem);
      // The address names a place of the meeting that was open.
      if (next.pack.meeting.uri !== uri) navigate(routeTo.programme());
    },
    [uri, navigate],
  );
  const [matter, setMatter] = useState<PackMatter | null>(null);
  const take = useCallback(
    (outcome: FileOutcome): void => {
      if (outcome.kind !== 'other-publisher') show(outcome.opened);
      setMatter(outcome.kind === 'opened' ? null : outcome);
    },
    [show],
  );
  const acceptOther = useCallback((): void => {
    if (matter?.kind !== 'other-publisher') return;
    setMatter(null);
    void matter.accept().then((opened) => (opened.ok ? show(opened.value) : setFailure(opened.error)));
  }, [matter, show]);
  const { backups: stored, search, terms } = useServices();
  const reload = useCallback(() => {
    void reloadPreferences();
    void terms.load();
  }, [reloadPreferences, terms]);
  const backups = useBackupFilesOf(platform, stored, reload);
  const files = useMemo(
    (): Files => ({
      open: (kinds) => platform.openFile(kinds),
      openMany: (kinds) => platform.openFiles(kinds),
      save: (...file) => platform.saveFile(...file),
    }),
    [platform],
  );
  useEffect(() => search.setMeeting(pack), [search, pack]);
  const library = useLibraryOf(platform, take);
  const [delegationFiles, takeDelegationFile] = useDelegationFilesOf(platform);
  const receiveFile = useHandedFiles(platform, take, takeDelegationFile, setFailure);
  useFolderLooks();
  useTheme(preferences.theme);
  useWindowTheme(platform.desktop, preferences.theme);

  const language = languageFor(preferences.language);
  useEffect(() => {
    if (texts.language === language) return;
    changeLanguage(texts, language).catch(() => setFailure(appError('internal', language)));
  }, [texts, language]);

  const createNote = useCallback(
    (anchor: Anchor) => notes.create(uri, { ...NEW_NOTE, anchor }),
    [notes, uri],
  );
  const openSheet = useCallback(() => setNotesSheet(true), []);
  const openPack = useCallback(() => {
    void library.openFile().then((result) => (result.ok ? undefined : setFailure(result.error)));
  }, [library]);
  const info = useMemo(
    () => ({
      edition: platform.edition,
      version: platform.version,
      desktop: platform.desktop,
      isStorageKept,
      worksOffline: readiness?.worksOffline ?? null,
      takeNewVersion: readiness?.takeNewVersion ?? null,
    }),
    [platform, isStorageKept, readiness],
  );
  return (
    <AppInfoContext value={info}>
      <BackupFilesContext value={backups}>
        <DelegationFilesContext value={delegationFiles}>
          <FilesContext value={files}>
            <LibraryContext value={library}>
              <DropPlaceContext value={dropPlace}>
                <MeetingProvider pack={pack} key={uri}>
                  <PlacesProvider>
                    <ReviewsProvider>
                      <SelectionProvider
                        createNote={createNote}
                        onNoteOpened={openSheet}
                        onFailed={setFailure}
                      >
                        <Shell
                          failure={failure}
                          onFailed={setFailure}
                          isNotesSheetOpen={isNotesSheetOpen}
                          onNotesSheet={setNotesSheet}
                          onOpenPack={openPack}
                          desktop={platform.desktop}
                        />
                      </SelectionProvider>
                    </ReviewsProvider>
                  </PlacesProvider>
                </MeetingProvider>
              </DropPlaceContext>
              <PackQuestion matter={matter} onAccept={acceptOther} onClose={() => setMatter(null)} />
              <OpeningNotice />
              <DropZone onFile={receiveFile} place={dropPlace} />
            </LibraryContext>
          </FilesContext>
        </DelegationFilesContext>
      </BackupFilesContext>
    </AppInfoContext>
  );
}
