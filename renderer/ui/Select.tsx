import type { ReactNode } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { cx } from './class-names.ts';
import field from './field.module.css';
import { Icon } from './Icon.tsx';
import list from './list-box.module.css';
import popover from './Popover.module.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly lang?: string;
  /** Shown before the label, such as a stance mark. */
  readonly mark?: ReactNode;
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  /** Keeps the label for those who hear the page, where the place makes it plain to those who see it. */
  readonly hideLabel?: boolean;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}

/** A choice of one from a list. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hideLabel = false, value, options, onChange, isDisabled = false } = props;
  return (
    <AriaSelect
      className={field.field ?? ''}
      isDisabled={isDisabled}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className={field.label ?? ''}>{label}</Label>}
      <Button className={cx(field.control, field.select)}>
        <SelectValue className={field.value ?? ''} />
        <Icon name="chevron-down" />
      </Button>
      <Popover className={popover.popover ?? ''} offset={4}>
        <ListBox
          className={list.list ?? ''}
          items={options.map((option) => ({ ...option, id: option.value }))}
        >
          {(option) => (
            <ListBoxItem className={list.entry ?? ''} textValue={option.label}>
              {option.mark}
              <span lang={option.lang}>{option.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
