import { Button, ToggleButton, TooltipTrigger, type ButtonProps } from 'react-aria-components';
import { Icon, type IconName } from './Icon.tsx';
import styles from './IconButton.module.css';
import { Kbd } from './Kbd.tsx';
import { Tip } from './Tip.tsx';

export interface IconButtonProps extends Omit<
  ButtonProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  /** Its name: read out, and shown as a tip. */
  readonly label: string;
  readonly icon: IconName;
  /** Keys that do the same, as printed on them (`N`). */
  readonly shortcut?: string;
}

const Content = ({ label, shortcut }: { readonly label: string; readonly shortcut: string | undefined }) => (
  <Tip>
    {label}
    {shortcut && <Kbd>{shortcut}</Kbd>}
  </Tip>
);

/** A button that shows an icon only; its name appears on hover and focus. */
export function IconButton({ label, icon, shortcut, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button {...rest} aria-label={label} className={styles.button ?? ''}>
        <Icon name={icon} />
      </Button>
      <Content label={label} shortcut={shortcut} />
    </TooltipTrigger>
  );
}

export interface ToggleIconButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly shortcut?: string;
  readonly isSelected: boolean;
  readonly isDisabled?: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** An icon that is on or off, as in the tools of an editor. */
export function ToggleIconButton({
  label,
  icon,
  shortcut,
  isDisabled = false,
  ...rest
}: ToggleIconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <ToggleButton {...rest} isDisabled={isDisabled} aria-label={label} className={styles.button ?? ''}>
        <Icon name={icon} />
      </ToggleButton>
      <Content label={label} shortcut={shortcut} />
    </TooltipTrigger>
  );
}
