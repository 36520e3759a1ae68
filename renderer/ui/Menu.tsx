import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { cx } from './class-names.ts';
import { Icon, type IconName } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { Kbd } from './Kbd.tsx';
import list from './list-box.module.css';
import styles from './Menu.module.css';
import popover from './Popover.module.css';

export interface MenuEntry<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: IconName;
  readonly shortcut?: string;
  readonly isDanger?: boolean;
  readonly isDisabled?: boolean;
  readonly lang?: string;
}

export interface MenuProps<Id extends string> {
  /** Name of the button, and of the menu. */
  readonly label: string;
  /** What the button shows; without it, three dots or `icon`. */
  readonly children?: ReactNode;
  readonly icon?: IconName;
  readonly entries: readonly MenuEntry<Id>[];
  /** Marks the present choice, where the menu is one. */
  readonly selected?: Id;
  readonly onAction: (id: Id) => void;
}

/** A button that opens a list of actions or choices. */
export function Menu<Id extends string>(props: MenuProps<Id>) {
  const { label, children, icon = 'more', entries, selected, onAction } = props;
  const choose = (key: unknown): void => {
    const entry = entries.find((each) => each.id === key);
    if (entry) onAction(entry.id);
  };
  return (
    <MenuTrigger>
      {children === undefined ? (
        <IconButton label={label} icon={icon} />
      ) : (
        <AriaButton aria-label={label} className={styles.trigger ?? ''}>
          {children}
        </AriaButton>
      )}
      <Popover className={popover.popover ?? ''} offset={4}>
        <AriaMenu
          aria-label={label}
          className={list.list ?? ''}
          items={entries}
          onAction={choose}
          {...(selected === undefined ? {} : { selectionMode: 'single', selectedKeys: [selected] })}
        >
          {(entry) => (
            <MenuItem
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.isDisabled ?? false}
              className={cx(list.entry, entry.isDanger && list.danger)}
            >
              {selected !== undefined && (
                <span className={list.check}>{entry.id === selected && <Icon name="check" />}</span>
              )}
              {entry.icon && <Icon name={entry.icon} />}
              <span lang={entry.lang}>{entry.label}</span>
              {entry.shortcut && (
                <span className={list.end}>
                  <Kbd>{entry.shortcut}</Kbd>
                </span>
              )}
            </MenuItem>
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
