import { useLocation } from 'wouter';
import type { DraftQuestion, DraftTheme } from '#core/pack/draft/model.ts';
import { useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, EmptyState, Page } from '#renderer/ui/index.ts';
import editor from '../DraftEditor.module.css';
import { CitesField } from '../forms/CitesField.tsx';
import forms from '../forms/forms.module.css';
import { ProvenanceSelect } from '../forms/ProvenanceSelect.tsx';
import { TextsField } from '../forms/TextsField.tsx';
import { textFor, sourceOf, withSource } from '../model/texts.ts';
import { moved, nextId, replaced, without, type PartProps } from './part.ts';
import styles from './parts.module.css';
import { QuestionList } from './QuestionList.tsx';
import { ThingRow } from './ThingRow.tsx';

/** Ids of questions are unique in the whole pack. */
const questionsOf = (themes: readonly DraftTheme[]): readonly DraftQuestion[] =>
  themes.flatMap(({ questions }) => questions);

/** Numbers questions by their theme and their place in it, as delegates cite them. */
const numbered = (themes: readonly DraftTheme[]): readonly DraftTheme[] =>
  themes.map((theme, at) => ({
    ...theme,
    questions: theme.questions.map((question, nth) => ({
      ...question,
      number: `${String(at + 1)}.${String(nth + 1)}`,
    })),
  }));

/** The themes, and the guiding questions of each. */
export function ThemesPart({ draft, content, change, thing }: PartProps) {
  const t = useText('packEditor');
  const format = useFormat();
  const reader = useLanguage();
  const [, navigate] = useLocation();
  const { languages } = content;
  const { themes } = content.pack;
  const setThemes = (next: (now: readonly DraftTheme[]) => readonly DraftTheme[], step?: string): void =>
    change((now) => ({ ...now, themes: numbered(next(now.themes)) }), step);
  const here = routeTo.prepare(draft, 'themes');
  const openTheme = themes.find(
    ({ id, questions }) => id === thing || questions.some((each) => each.id === thing),
  );
  const add = (): void => {
    const id = nextId('theme', themes);
    setThemes((now) => [
      ...now,
      { id, title: {}, description: null, cites: [], questions: [], supersedes: [] },
    ]);
    navigate(routeTo.prepare(draft, 'themes', id));
  };
  const remove = (id: string): void =>
    change((now) => ({
      ...now,
      themes: numbered(without(now.themes, id)),
      agenda: now.agenda.map((item) => (item.theme === id ? { ...item, theme: null } : item)),
    }));
  return (
    <div className={editor.part}>
      <Page title={t('themes.title')} sub={t('themes.sub')}>
        <div className={styles.page}>
          {themes.length === 0 && <EmptyState title={t('themes.empty')} />}
          <ul className={styles.list} aria-label={t('themes.title')}>
            {themes.map((theme, at) => {
              const set = (patch: Partial<DraftTheme>): void =>
                setThemes((now) => replaced(now, { ...theme, ...patch }), theme.id);
              const count = theme.questions.length;
              return (
                <ThingRow
                  key={theme.id}
                  start={format.number(at + 1)}
                  name={textFor(theme.title, reader) || t('themes.untitled')}
                  about={t('themes.questionCount', { count, number: format.number(count) })}
                  isOpen={openTheme === theme}
                  href={openTheme === theme ? here : routeTo.prepare(draft, 'themes', theme.id)}
                  onUp={at === 0 ? null : () => setThemes((now) => moved(now, theme.id, -1))}
                  onDown={at === themes.length - 1 ? null : () => setThemes((now) => moved(now, theme.id, 1))}
                  onRemove={() => remove(theme.id)}
                >
                  <div className={forms.form}>
                    <TextsField
                      label={t('themes.themeTitle')}
                      texts={theme.title}
                      languages={languages}
                      source={sourceOf(theme.title)}
                      onChange={(title) => set({ title })}
                    />
                    <div className={forms.fields}>
                      <ProvenanceSelect
                        value={sourceOf(theme.title)}
                        sources={content.pack.sources}
                        onChange={(source) => set({ title: withSource(theme.title, source) })}
                      />
                    </div>
                    <CitesField cites={theme.cites} onChange={(cites) => set({ cites })} />
                    <QuestionList
                      theme={theme}
                      languages={languages}
                      sources={content.pack.sources}
                      newId={() => nextId('question', questionsOf(themes))}
                      onChange={(questions) => set({ questions })}
                    />
                  </div>
                </ThingRow>
              );
            })}
          </ul>
          <div className={styles.actions}>
            <Button icon="add" variant="primary" onPress={add}>
              {t('themes.add')}
            </Button>
          </div>
        </div>
      </Page>
    </div>
  );
}
