import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field to find something by words; Escape and the cross empty it. */
export function SearchField({ label, placeholder = label, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className={styles.field ?? ''}>
      <Icon name="search" />
      <Input className={styles.input ?? ''} placeholder={placeholder} dir="auto" />
      <Button className={styles.clear ?? ''}>
        <Icon name="close" />
      </Button>
    </AriaSearchField>
  );
}
