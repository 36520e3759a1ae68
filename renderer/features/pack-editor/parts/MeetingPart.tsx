import { LANGUAGE_TAG } from '#core/documents/language.ts';
import type { DraftMeeting, DraftText } from '#core/pack/draft/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { Page, PageSection, TagInput, TextField } from '#renderer/ui/index.ts';
import editor from '../DraftEditor.module.css';
import forms from '../forms/forms.module.css';
import { TextsField } from '../forms/TextsField.tsx';
import { isDate } from '../model/dates.ts';
import { firstText } from '../model/texts.ts';
import type { ChangeDraft } from '../use-draft.ts';
import type { PartProps } from './part.ts';

export interface MeetingPartProps extends PartProps {
  readonly changeAll: ChangeDraft;
}

/** What the meeting is: its names, place and days, and who prepares the pack. */
export function MeetingPart({ content, change, changeAll }: MeetingPartProps) {
  const t = useText('packEditor');
  const { languages, pack } = content;
  const { meeting, sources } = pack;
  const set = (patch: Partial<DraftMeeting>, step: string): void =>
    change((now) => ({ ...now, meeting: { ...now.meeting, ...patch } }), step);
  const setSource = (key: string, source: string, step: string): void =>
    change((now) => {
      const present = now.sources[key];
      return present === undefined
        ? now
        : { ...now, sources: { ...now.sources, [key]: { ...present, source } } };
    }, step);
  const texts = (name: 'title' | 'shortTitle' | 'place') => (
    <TextsField
      label={t(`meeting.${name}`)}
      texts={meeting[name]}
      languages={languages}
      source={name === 'shortTitle' ? 'editorial' : 'official'}
      onChange={(value) => set({ [name]: value }, name)}
    />
  );
  // What the organizer says is cited under its name.
  const setOrganizer = (organizer: DraftText): void => {
    set({ organizer }, 'organizer');
    setSource('official', firstText(organizer), 'organizer');
  };
  const line = (name: 'start' | 'end' | 'timeZone' | 'uri', error?: string) => (
    <TextField
      label={t(`meeting.${name}`)}
      value={meeting[name]}
      error={error}
      onChange={(value) => set({ [name]: value }, name)}
    />
  );
  const dateError = (date: string) => (date === '' || isDate(date) ? undefined : t('facts.dateUnfit'));
  return (
    <div className={editor.part}>
      <Page title={t('meeting.heading')} sub={t('meeting.sub')}>
        <div className={forms.form}>
          <TagInput
            label={t('meeting.languages')}
            tags={languages}
            placeholder={t('meeting.addLanguage')}
            onChange={(tags) => {
              const fit = tags.filter((tag) => LANGUAGE_TAG.test(tag));
              if (fit.length > 0) changeAll((now) => ({ ...now, languages: fit }));
            }}
          />
          {texts('title')}
          {texts('shortTitle')}
          <TextsField
            label={t('meeting.organizer')}
            texts={meeting.organizer}
            languages={languages}
            source="official"
            onChange={setOrganizer}
          />
          {texts('place')}
          <div className={forms.fields}>
            {line('start', dateError(meeting.start))}
            {line('end', dateError(meeting.end))}
            {line('timeZone')}
            <TextField
              label={t('meeting.preparedBy')}
              value={sources.editorial?.source ?? ''}
              onChange={(by) => setSource('editorial', by, 'preparedBy')}
            />
          </div>
          <PageSection title={t('meeting.identity')}>
            <p>{t('meeting.identityHint')}</p>
            {line('uri')}
            <TextField
              label={t('meeting.edition')}
              value={String(pack.edition)}
              onChange={(typed) => {
                const edition = Number(typed);
                if (Number.isInteger(edition) && edition > 0)
                  change((now) => ({ ...now, edition }), 'edition');
              }}
            />
          </PageSection>
        </div>
      </Page>
    </div>
  );
}
