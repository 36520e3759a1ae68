import { useLocation } from 'wouter';
import type { DraftOutcome } from '#core/pack/draft/model.ts';
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
import { ThingRow } from './ThingRow.tsx';

/** What the meeting is expected to give. */
export function OutcomesPart({ draft, content, change, thing }: PartProps) {
  const t = useText('packEditor');
  const format = useFormat();
  const reader = useLanguage();
  const [, navigate] = useLocation();
  const { outcomes } = content.pack;
  const setOutcomes = (
    next: (now: readonly DraftOutcome[]) => readonly DraftOutcome[],
    step?: string,
  ): void => change((now) => ({ ...now, outcomes: next(now.outcomes) }), step);
  const here = routeTo.prepare(draft, 'outcomes');
  const add = (): void => {
    const id = nextId('outcome', outcomes);
    setOutcomes((now) => [...now, { id, text: {}, cites: [] }]);
    navigate(routeTo.prepare(draft, 'outcomes', id));
  };
  return (
    <div className={editor.part}>
      <Page title={t('outcomes.title')} sub={t('outcomes.sub')}>
        <div className={styles.page}>
          {outcomes.length === 0 && <EmptyState title={t('outcomes.empty')} />}
          <ul className={styles.list} aria-label={t('outcomes.title')}>
            {outcomes.map((outcome, at) => {
              const set = (patch: Partial<DraftOutcome>): void =>
                setOutcomes((now) => replaced(now, { ...outcome, ...patch }), outcome.id);
              return (
                <ThingRow
                  key={outcome.id}
                  start={format.number(at + 1)}
                  name={textFor(outcome.text, reader) || t('outcomes.untitled')}
                  isOpen={thing === outcome.id}
                  href={thing === outcome.id ? here : routeTo.prepare(draft, 'outcomes', outcome.id)}
                  onUp={at === 0 ? null : () => setOutcomes((now) => moved(now, outcome.id, -1))}
                  onDown={
                    at === outcomes.length - 1 ? null : () => setOutcomes((now) => moved(now, outcome.id, 1))
                  }
                  onRemove={() => setOutcomes((now) => without(now, outcome.id))}
                >
                  <div className={forms.form}>
                    <TextsField
                      label={t('outcomes.text')}
                      texts={outcome.text}
                      languages={content.languages}
                      source={sourceOf(outcome.text)}
                      onChange={(text) => set({ text })}
                    />
                    <div className={forms.fields}>
                      <ProvenanceSelect
                        value={sourceOf(outcome.text)}
                        sources={content.pack.sources}
                        onChange={(source) => set({ text: withSource(outcome.text, source) })}
                      />
                    </div>
                    <CitesField cites={outcome.cites} onChange={(cites) => set({ cites })} />
                  </div>
                </ThingRow>
              );
            })}
          </ul>
          <div className={styles.actions}>
            <Button icon="add" variant="primary" onPress={add}>
              {t('outcomes.add')}
            </Button>
          </div>
        </div>
      </Page>
    </div>
  );
}
