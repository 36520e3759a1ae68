import { useLocation } from 'wouter';
import type { DraftItem } from '#core/pack/draft/model.ts';
import { useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, EmptyState, Page } from '#renderer/ui/index.ts';
import editor from '../DraftEditor.module.css';
import { isDate } from '../model/dates.ts';
import { textFor } from '../model/texts.ts';
import { ItemForm } from './ItemForm.tsx';
import { ProgrammeImport, type ProgrammeImportProps } from './ProgrammeImport.tsx';
import { moved, nextId, replaced, without, type PartProps } from './part.ts';
import styles from './parts.module.css';
import { ThingRow } from './ThingRow.tsx';

const newItem = (id: string, number: string): DraftItem => ({
  id,
  number,
  form: 'other',
  source: 'official',
  title: {},
  description: null,
  time: { kind: 'not-announced' },
  chair: { kind: 'not-announced' },
  panel: { kind: 'not-announced' },
  theme: null,
  cites: [],
  supersedes: [],
});

/** The programme: its items in order, typed or taken from a file. */
export function ProgrammePart({
  draft,
  content,
  change,
  changeAll,
  thing,
}: PartProps & ProgrammeImportProps) {
  const t = useText('packEditor');
  const format = useFormat();
  const reader = useLanguage();
  const [, navigate] = useLocation();
  const setItems = (items: (now: readonly DraftItem[]) => readonly DraftItem[], step?: string): void =>
    change((now) => ({ ...now, agenda: items(now.agenda) }), step);
  const here = routeTo.prepare(draft, 'programme');
  const { agenda } = content.pack;
  const when = ({ time }: DraftItem): string => {
    if (time.kind === 'not-announced') return t('items.notAnnounced');
    return `${isDate(time.date) ? format.date(time.date, 'short') : time.date} ${time.start}`.trim();
  };
  const add = (): void => {
    const id = nextId('item', agenda);
    setItems((now) => [...now, newItem(id, String(now.length + 1))]);
    navigate(routeTo.prepare(draft, 'programme', id));
  };
  return (
    <div className={editor.part}>
      <Page title={t('items.title')} sub={t('items.sub')}>
        <div className={styles.page}>
          <ProgrammeImport content={content} changeAll={changeAll} />
          {agenda.length === 0 && <EmptyState title={t('items.empty')} />}
          <ul className={styles.list} aria-label={t('items.title')}>
            {agenda.map((item, at) => (
              <ThingRow
                key={item.id}
                start={item.number}
                name={textFor(item.title, reader) || t('items.untitled')}
                about={when(item)}
                isOpen={thing === item.id}
                href={thing === item.id ? here : routeTo.prepare(draft, 'programme', item.id)}
                onUp={at === 0 ? null : () => setItems((now) => moved(now, item.id, -1))}
                onDown={at === agenda.length - 1 ? null : () => setItems((now) => moved(now, item.id, 1))}
                onRemove={() => setItems((now) => without(now, item.id))}
              >
                <ItemForm
                  item={item}
                  content={content}
                  onChange={(next) => setItems((now) => replaced(now, next), item.id)}
                />
              </ThingRow>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button icon="add" variant="primary" onPress={add}>
              {t('items.add')}
            </Button>
          </div>
        </div>
      </Page>
    </div>
  );
}
