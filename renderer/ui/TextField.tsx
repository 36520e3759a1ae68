import { useId, type KeyboardEventHandler } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components';
import { cx } from './class-names.ts';
import styles from './field.module.css';

export interface TextFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: KeyboardEventHandler;
  readonly placeholder?: string;
  readonly description?: string;
  /** The sentence that says what is wrong; absent while nothing is. */
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** Offered while typing; anything else may be typed as well. */
  readonly suggestions?: readonly string[];
}

interface FrameProps extends TextFieldProps {
  readonly rows?: number;
}

function Field({
  label,
  hideLabel = false,
  description,
  error,
  rows,
  placeholder = '',
  suggestions = [],
  ...rest
}: FrameProps) {
  const list = useId();
  // What is typed may be in any script: its first strong letter gives the direction.
  const input = { dir: 'auto', placeholder };
  return (
    <AriaTextField
      {...rest}
      className={styles.field ?? ''}
      isInvalid={error !== undefined}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className={styles.label ?? ''}>{label}</Label>}
      {rows === undefined ? (
        <Input {...input} className={styles.control ?? ''} {...(suggestions.length > 0 ? { list } : {})} />
      ) : (
        <AriaTextArea {...input} rows={rows} className={cx(styles.control, styles.area)} />
      )}
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {description && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  return <Field {...props} />;
}

/** Several lines of text; the person can make it taller. */
export function TextArea({ rows = 3, ...props }: TextFieldProps & { readonly rows?: number }) {
  return <Field {...props} rows={rows} />;
}
