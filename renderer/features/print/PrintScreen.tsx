import { useMemo, useState } from 'react';
import { ok } from '#core/base/result.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { privateNotes } from '#core/printing/select-notes.ts';
import { intlLocale, useLanguage, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack, useNotes } from '#renderer/state/index.ts';
import { useFiles } from '#renderer/state/files.ts';
import { usePrintService } from '#renderer/state/printing.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, TextLink, SegmentedControl } from '#renderer/ui/index.ts';
import { OptionsPanel } from './OptionsPanel.tsx';
import { stampSheets } from './paper/stamp.ts';
import { Preview } from './Preview.tsx';
import { PrintNotices } from './PrintNotices.tsx';
import styles from './PrintScreen.module.css';
import { usePages, type PagesHandle } from './use-pages.ts';
import { PAPERS, usePrintDocument, type Paper } from './use-print-document.ts';
import { usePrintJob } from './use-print-job.ts';
import { usePrintOptions } from './use-print-options.ts';

interface ProgressProps {
  readonly pages: PagesHandle;
  /** How many private notes stay behind: notes are private until said otherwise, so nobody should have to guess. */
  readonly leftOut: number;
}

function Progress({ pages: { state, stop }, leftOut }: ProgressProps) {
  const t = useText('print');
  const language = useLanguage();
  if (state.kind === 'done')
    return (
      <p className={styles.progress} role="status">
        <span>{t('pageCount', { count: state.pages.count })}</span>
        {leftOut > 0 && <span>{t('includePrivateHint', { count: leftOut })}</span>}
      </p>
    );
  if (state.kind !== 'setting') return null;
  const percent = new Intl.NumberFormat(intlLocale(language), { style: 'percent' }).format(state.share);
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} value={state.share} aria-label={t('filling', { percent })} />
      <span aria-hidden="true">{t('filling', { percent })}</span>
      <Button variant="quiet" onPress={stop}>
        {t('stop')}
      </Button>
    </div>
  );
}

/** The annotated agenda on paper: what to print at the side, the pages themselves in view, and the ways out. */
export function PrintScreen() {
  const t = useText('print');
  const language = useLanguage();
  const { meeting } = useMeetingPack();
  const notes = useNotes();
  const service = usePrintService();
  const { options, languages, change } = usePrintOptions();
  const [kind, setKind] = useState<Paper>('agenda');
  const files = useFiles();
  const { printDocument, stamp } = usePrintDocument(options, kind);
  const pages = usePages(printDocument, options?.paper ?? 'A4');
  const { job, run } = usePrintJob();
  const [isPanelOpen, setPanelOpen] = useState(false);
  const hidden = useMemo(
    () => (options === null ? [] : privateNotes(notes, meeting.uri, options)),
    [notes, meeting, options],
  );
  const isReady = pages.state.kind === 'done' && job.kind !== 'saving' && job.kind !== 'printing';
  const paper = options?.paper ?? 'A4';

  const stampNow = (): void => {
    if (pages.sheets.current) stampSheets(pages.sheets.current, stamp());
  };
  const fileName = t(`papers.fileName.${kind}`, { meeting: pickText(meeting.shortTitle, language).text });
  const saveWord = (): void => {
    if (printDocument === null) return;
    run('saving', 'saved', async () => {
      // Loaded when it is asked for: nobody who prints needs it.
      const { writeWordFile } = await import('#renderer/services/word-file.ts');
      const bytes = await writeWordFile(printDocument, paper);
      const saved = await files.save(
        `${fileName}.docx`,
        { name: t('papers.word'), extensions: ['docx'] },
        bytes,
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
          leftOut={kind === 'agenda' && options?.includePrivate === false ? hidden.length : 0}
        />
        <div className={styles.actions}>
          <Button isDisabled={!isReady} icon="print" onPress={print}>
            {t('print')}
          </Button>
          <Button isDisabled={printDocument === null || job.kind === 'saving'} onPress={saveWord}>
            {t('papers.saveWord')}
          </Button>
          <Button variant="primary" isDisabled={!isReady} onPress={savePdf}>
            {t('savePdf')}
          </Button>
        </div>
        <SegmentedControl
          label={t('papers.label')}
          value={kind}
          options={PAPERS.map((value) => ({ value, label: t(`papers.name.${value}`) }))}
          onChange={setKind}
        />
        <p className={styles.lead}>{t(kind === 'agenda' ? 'lead' : `papers.lead.${kind}`)}</p>
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
            <OptionsPanel
              options={options}
              languages={languages}
              privateNotes={hidden}
              choosesNotes={kind === 'agenda'}
              onChange={change}
            />
          )}
        </div>
        <Preview pages={pages} />
      </div>
    </div>
  );
}
