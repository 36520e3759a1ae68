import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Direction, LanguageTag } from '#core/documents/document.ts';
import { useText } from '#renderer/i18n/index.ts';
import { Button, Kbd } from '#renderer/ui/index.ts';
import styles from './CaretField.module.css';

export interface CaretFieldProps {
  /** What is asked for. */
  readonly label: string;
  /** What the button does at the place. */
  readonly action: string;
  readonly text: string;
  readonly language: LanguageTag;
  readonly direction: Direction;
  /** Where the caret stands at first: before this UTF-16 unit. */
  readonly start: number;
  /** Takes the place; false where it does not fit. */
  readonly onPlace: (caret: number) => boolean;
  readonly onCancel: () => void;
}

const KEYS = { place: 'Enter', cancel: 'Esc' } as const;

/** Asks for a place in a text: the caret is moved there as in any text, and Enter takes it. Nothing in it can be changed. */
export function CaretField(props: CaretFieldProps) {
  const { label, action, text, language, direction, start, onPlace, onCancel } = props;
  const t = useText('packEditor');
  const common = useText('common');
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [isUnfit, setUnfit] = useState(false);
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    // A field that is only for reading would show no caret.
    const refuse = (event: InputEvent): void => event.preventDefault();
    element.addEventListener('beforeinput', refuse);
    element.focus();
    element.setSelectionRange(start, start);
    return () => element.removeEventListener('beforeinput', refuse);
  }, [start]);
  const place = (): void => setUnfit(!onPlace(area.current?.selectionStart ?? 0));
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') place();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.caret}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        className={styles.area}
        rows={4}
        lang={language}
        dir={direction}
        spellCheck={false}
        value={text}
        aria-invalid={isUnfit}
        aria-describedby={`${id}-fault`}
        onChange={() => undefined}
        onKeyDown={press}
      />
      <p id={`${id}-fault`} className={styles.fault} role="alert">
        {isUnfit && t('review.caretUnfit')}
      </p>
      <span className={styles.buttons}>
        <Button variant="primary" onPress={place}>
          {action} <Kbd>{KEYS.place}</Kbd>
        </Button>
        <Button onPress={onCancel}>
          {common('cancel')} <Kbd>{KEYS.cancel}</Kbd>
        </Button>
      </span>
    </div>
  );
}
