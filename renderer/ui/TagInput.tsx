import { useState, type KeyboardEvent } from 'react';
import { Button, Input, Label, Tag, TagGroup, TagList, TextField } from 'react-aria-components';
import { cx } from './class-names.ts';
import field from './field.module.css';
import { Icon } from './Icon.tsx';
import styles from './TagInput.module.css';

export interface TagInputProps {
  readonly label: string;
  readonly placeholder: string;
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** Commas as typed on Latin, Chinese and Arabic keyboards all end a tag. */
const SEPARATORS = /[,，、،;；]/;

/** A set of short words: Enter or a comma adds one, Backspace or its cross removes one. */
export function TagInput({ label, placeholder, tags, onChange }: TagInputProps) {
  const [draft, setDraft] = useState('');
  const add = (texts: readonly string[]): void => {
    const fresh = [
      ...new Set(texts.map((text) => text.trim()).filter((text) => text && !tags.includes(text))),
    ];
    if (fresh.length > 0) onChange([...tags, ...fresh]);
  };
  const type = (text: string): void => {
    const parts = text.split(SEPARATORS);
    const last = parts.pop() ?? '';
    add(parts);
    setDraft(last);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add([draft]);
      setDraft('');
    } else if (event.key === 'Backspace' && draft === '' && tags.length > 0) {
      onChange(tags.slice(0, -1));
    }
  };
  return (
    <div className={field.field}>
      <div className={cx(field.control, styles.box)}>
        <TagGroup
          aria-label={label}
          className={styles.group ?? ''}
          onRemove={(keys) => onChange(tags.filter((tag) => !keys.has(tag)))}
        >
          <TagList className={styles.list ?? ''} items={tags.map((tag) => ({ id: tag }))}>
            {({ id }) => (
              <Tag className={styles.tag ?? ''} textValue={id}>
                <bdi>{id}</bdi>
                <Button slot="remove" className={styles.remove ?? ''}>
                  <Icon name="close" size={12} />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
        <TextField
          className={styles.entry ?? ''}
          value={draft}
          onChange={type}
          onKeyDown={press}
          onBlur={() => {
            add([draft]);
            setDraft('');
          }}
        >
          <Label className={styles.hidden ?? ''}>{label}</Label>
          <Input className={styles.input ?? ''} placeholder={placeholder} dir="auto" />
        </TextField>
      </div>
    </div>
  );
}
