import { QUESTION_STATES, type QuestionState } from '#core/notes/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { Menu } from '#renderer/ui/index.ts';
import styles from './QuestionStateMenu.module.css';

export interface QuestionStateMenuProps {
  readonly question: string;
  readonly state: QuestionState;
  readonly onChange: (state: QuestionState) => void;
}

/** A filled dot is taken up, an empty one open, a broken one not reached; the name says it in words. */
function StateDot({ state }: { readonly state: QuestionState }) {
  return (
    <svg className={styles.dot} data-state={state} viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="4.5" strokeDasharray={state === 'not-reached' ? '2.2 2.5' : undefined} />
    </svg>
  );
}

/** The state of a question as a small mark that opens the choice of states. */
export function QuestionStateMenu({ question, state, onChange }: QuestionStateMenuProps) {
  const t = useText('agenda');
  const common = useText('common');
  return (
    <Menu
      label={t('stateOf', { question, state: common(`questionState.${state}`) })}
      entries={QUESTION_STATES.map((each) => ({ id: each, label: common(`questionState.${each}`) }))}
      selected={state}
      onAction={onChange}
    >
      <StateDot state={state} />
    </Menu>
  );
}
