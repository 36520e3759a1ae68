import { useMemo, useState, useSyncExternalStore } from 'react';
import { ok } from '#core/base/result.ts';
import { pickText } from '#core/pack/pick-text.ts';
import type { Note } from '#core/notes/model.ts';
import { notesOfDocument } from '#core/printing/annotated-document.ts';
import { documentOf } from '#core/printing/document-blocks.ts';
import type { PrintOptions } from '#core/printing/options.ts';
import { PROFILE_TRAITS, type Profile } from '#core/printing/profiles.ts';
import { privateNotes } from '#core/printing/select-notes.ts';
import { useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack, useNotes } from '#renderer/state/index.ts';
import { writeWordFile } from '#renderer/services/word-files.ts';
import { useFiles } from '#renderer/state/files.ts';
import { usePlaces } from '#renderer/state/places.tsx';
import { usePrintService } from '#renderer/state/printing.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, TextLink } from '#renderer/ui/index.ts';
import { MoreOptions } from './MoreOptions.tsx';
import { OptionsPanel } from './OptionsPanel.tsx';
import { stampSheets } from './paper/stamp.ts';
import { Preview } from './Preview.tsx';
import { PrintNotices } from './PrintNotices.tsx';
import { ProfileSelect, useProfileName } from './ProfileSelect.tsx';
import styles from './PrintScreen.module.css';
import { usePages, type PagesHandle } from './use-pages.ts';
import { usePrintDocument } from './use-print-document.ts';
import { usePrintJob } from './use-print-job.ts';
import { usePrintOptions } from './use-print-options.ts';

interface ProgressProps {
  readonly pages: PagesHandle;
  readonly copies: number;
  /** How many private notes stay behind: notes are private until said otherwise, so nobody should have to guess. */
  readonly leftOut: number;
}

/** How far the pages are: the one part of the screen that is drawn again while they are set. */
function SettingBar({ pages: { progress, stop } }: Pick<ProgressProps, 'pages'>) {
  const t = useText('print');
  const format = useFormat();
  const share = useSyncExternalStore(progress.subscribe, progress.share);
  const percent = format.percent(share);
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} value={share} aria-label={t('filling', { percent })} />
      <span aria-hidden="true">{t('filling', { percent })}</span>
      <Button variant="quiet" onPress={stop}>
        {t('stop')}
      </Button>
    </div>
  );
}

function Progress({ pages, copies, leftOut }: ProgressProps) {
  const t = useText('print');
  const { state } = pages;
  if (state.kind === 'done')
    return (
      <p className={styles.progress} role="status">
        <span>{t('pageCount', { count: state.pages.count })}</span>
        {copies > 1 && <span>{t('copyCount', { count: copies })}</span>}
        {leftOut > 0 && <span>{t('includePrivateHint', { count: leftOut })}</span>}
      </p>
    );
  return state.kind === 'setting' ? <SettingBar pages={pages} /> : null;
}

/** The private notes that saying yes would put on this paper. */
function usePrivateNotes(profile: Profile, options: PrintOptions | null): readonly Note[] {
  const pack = useMeetingPack();
  const notes = useNotes();
  const { stray } = usePlaces();
  return useMemo(() => {
    const { asksPrivate, isOfDocument } = PROFILE_TRAITS[profile];
    if (options === null || !asksPrivate) return [];
    const document = documentOf(pack, options.document);
    const of = isOfDocument ? notesOfDocument(notes, document?.id, stray) : notes;
    return privateNotes(of, pack.meeting.uri, options);
  }, [notes, stray, pack, profile, options]);
}

/** A profile on paper: what to print at the side, the pages themselves in view, and the ways out. */
export function PrintScreen() {
  const t = useText('print');
  const language = useLanguage();
  const { meeting, documents } = useMeetingPack();
  const service = usePrintService();
  const { options, languages, profile, memory, change, ...profiles } = usePrintOptions();
  const nameOf = useProfileName();
  const files = useFiles();
  const { printDocument, stamp } = usePrintDocument(options, profile);
  const [copies, setCopies] = useState(1);
  const pages = usePages(printDocument, options?.paper ?? 'A4', copies);
  const { job, run } = usePrintJob();
  const [isPanelOpen, setPanelOpen] = useState(false);
  const hidden = usePrivateNotes(profile, options);
  const isReady = pages.state.kind === 'done' && job.kind !== 'saving' && job.kind !== 'printing';
  const paper = options?.paper ?? 'A4';

  const stampNow = (): void => {
    if (pages.sheets.current) stampSheets(pages.sheets.current, stamp());
  };
  const fileName = t('profiles.fileName', {
    profile: memory.variants.find(({ id }) => id === memory.chosen)?.name ?? nameOf(profile),
    meeting: pickText(meeting.shortTitle, language).text,
  });
  const saveWord = (): void => {
    if (printDocument === null) return;
    run('saving', 'saved', async () => {
      const written = await writeWordFile(printDocument, paper);
      if (!written.ok) return written;
      const saved = await files.save(
        `${fileName}.docx`,
        { name: t('profiles.word'), extensions: ['docx'] },
        written.value,
      );
      return saved.ok ? ok(saved.value === 'cancelled' ? 'cancelled' : 'done') : saved;
    });
  };
  const savePdf = (): void => {
    stampNow();
    const suggestedName = `${fileName}.pdf`;
    run('saving', service.savesFiles ? 'saved' : 'sent', () =>
      service.savePdf({ suggestedName, paper, kind: { name: t('pdf'), extensions: ['pdf'] } }),
    );
  };
  const print = (): void => {
    stampNow();
    run('printing', 'sent', () => service.print(paper));
  };

  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('title')}</h1>
        <Progress
          pages={pages}
          copies={copies}
          leftOut={options?.includePrivate === false ? hidden.length : 0}
        />
        <div className={styles.actions}>
          <Button isDisabled={!isReady} icon="print" onPress={print}>
            {t('print')}
          </Button>
          <Button isDisabled={printDocument === null || job.kind === 'saving'} onPress={saveWord}>
            {t('profiles.saveWord')}
          </Button>
          <Button variant="primary" isDisabled={!isReady} onPress={savePdf}>
            {t('savePdf')}
          </Button>
        </div>
        <div className={styles.profile}>
          <ProfileSelect memory={memory} onChoose={profiles.choose} />
        </div>
        <p className={styles.lead}>{t(`profiles.lead.${profile}`)}</p>
        <TextLink href={routeTo.files()}>{t('otherFiles')}</TextLink>
        <div className={styles.toggle}>
          <Button icon="settings" aria-expanded={isPanelOpen} onPress={() => setPanelOpen(!isPanelOpen)}>
            {t('options')}
          </Button>
        </div>
      </header>
      <PrintNotices printDocument={printDocument} pages={pages.state} job={job} onAgain={pages.again} />
      <div className={styles.sides}>
        <div className={styles.options} role="group" aria-label={t('options')} data-open={isPanelOpen}>
          {options && (
            <>
              <OptionsPanel
                options={options}
                languages={languages}
                privateNotes={hidden}
                profile={profile}
                documents={documents.map(({ id, shortTitle }) => ({
                  value: id,
                  label: pickText(shortTitle, language).text,
                }))}
                onChange={change}
              />
              <MoreOptions
                copies={copies}
                onCopies={setCopies}
                isVariant={memory.variants.some(({ id }) => id === memory.chosen)}
                onSave={profiles.saveVariant}
                onDrop={profiles.dropVariant}
              />
            </>
          )}
        </div>
        <Preview pages={pages} />
      </div>
    </div>
  );
}
