export { Button, type ButtonProps, type ButtonVariant } from './Button.tsx';
export { Checkbox, Switch, type CheckboxProps } from './Checkbox.tsx';
export { ChangedText, type ChangedRun, type ChangedTextProps } from './ChangedText.tsx';
export { cx } from './class-names.ts';
export { ConfirmListDialog, type ConfirmListDialogProps, type ListedThing } from './ConfirmListDialog.tsx';
export { ConfirmDialog, Dialog, type ConfirmDialogProps, type DialogProps } from './Dialog.tsx';
export { EmptyState, type EmptyStateProps } from './EmptyState.tsx';
export { Icon, type IconName } from './Icon.tsx';
export {
  IconButton,
  ToggleIconButton,
  type IconButtonProps,
  type ToggleIconButtonProps,
} from './IconButton.tsx';
export { KeyList } from './KeyList.tsx';
export { Kbd } from './Kbd.tsx';
export { Menu, type MenuEntry, type MenuProps } from './Menu.tsx';
export { NavLink, NavSection, type NavLinkProps, type NavSectionProps } from './NavLink.tsx';
export { Notice, type NoticeProps } from './Notice.tsx';
export { Palette, type PaletteGroup, type PaletteOption, type PaletteProps } from './Palette.tsx';
export { Page, PageSection, type PageProps } from './Page.tsx';
export { Popover, type PopoverProps } from './Popover.tsx';
export { ReviewMark, type ReviewMarkProps, type ReviewStateName } from './ReviewMark.tsx';
export { SearchField, type SearchFieldProps } from './SearchField.tsx';
export { SegmentedControl, type Option, type SegmentedControlProps } from './SegmentedControl.tsx';
export { Select, type SelectOption, type SelectProps } from './Select.tsx';
export { Sheet, type SheetProps } from './Sheet.tsx';
export { StanceMark, type StanceMarkProps, type StanceName } from './StanceMark.tsx';
export { Tag, type TagProps } from './Tag.tsx';
export { TagInput, type TagInputProps } from './TagInput.tsx';
export { TextArea, TextField, type TextFieldProps } from './TextField.tsx';
export { TextButton, type TextButtonProps } from './TextButton.tsx';
export { TextLink, type TextLinkProps } from './TextLink.tsx';
export { UndoBar, type UndoBarProps } from './UndoBar.tsx';
export { useDrawnRows } from './use-drawn-rows.ts';
export { VisuallyHidden } from './VisuallyHidden.tsx';
