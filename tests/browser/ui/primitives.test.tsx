import { useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import {
  Button,
  Checkbox,
  ConfirmDialog,
  IconButton,
  Menu,
  SearchField,
  SegmentedControl,
  Select,
  StanceMark,
  Switch,
  TagInput,
  TextButton,
  TextField,
  UndoBar,
} from '#renderer/ui/index.ts';

const outlineOf = (element: Element): string => getComputedStyle(element).outlineStyle;

function State<Value>({
  initial,
  children,
}: {
  readonly initial: Value;
  readonly children: (value: Value, set: (value: Value) => void) => React.ReactNode;
}) {
  const [value, set] = useState(initial);
  return (
    <>
      {children(value, set)}
      <output>{JSON.stringify(value)}</output>
    </>
  );
}

describe('buttons', () => {
  test('are pressed by keyboard and show where the focus is', async () => {
    const pressed = vi.fn();
    const screen = await render(<Button onPress={pressed}>Approve</Button>);
    await userEvent.tab();
    const button = screen.getByRole('button', { name: 'Approve' });
    await expect.element(button).toHaveFocus();
    expect(outlineOf(button.element())).toBe('solid');
    await userEvent.keyboard('{Enter} ');
    expect(pressed).toHaveBeenCalledTimes(2);
  });

  test('an icon has a name, shown on focus with its key', async () => {
    const screen = await render(<IconButton icon="add" label="Add note" shortcut="N" />);
    await userEvent.tab();
    await expect.element(screen.getByRole('button', { name: 'Add note' })).toHaveFocus();
    await expect.element(screen.getByRole('tooltip')).toHaveTextContent('Add noteN');
  });

  test('a text that can be pressed answers to Enter and Space, and to nothing else', async () => {
    const pressed = vi.fn();
    const screen = await render(<TextButton onPress={pressed}>Who pays?</TextButton>);
    await userEvent.tab();
    await expect.element(screen.getByRole('button', { name: 'Who pays?' })).toHaveFocus();
    await userEvent.keyboard('{Enter} x');
    expect(pressed).toHaveBeenCalledTimes(2);
  });
});

describe('choices', () => {
  const options = [
    { value: 'a', label: 'First' },
    { value: 'b', label: 'Second' },
  ] as const;

  test('a segment is chosen with arrows and Space', async () => {
    const screen = await render(
      <State<'a' | 'b'> initial="a">
        {(value, set) => <SegmentedControl label="Order" value={value} options={options} onChange={set} />}
      </State>,
    );
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight} ');
    await expect.element(screen.getByRole('status')).toHaveTextContent('"b"');
    await expect
      .element(screen.getByRole('radio', { name: 'Second' }))
      .toHaveAttribute('aria-checked', 'true');
  });

  test('a select opens, moves and chooses by keyboard', async () => {
    const screen = await render(
      <State<'a' | 'b'> initial="a">
        {(value, set) => <Select label="Kind" value={value} options={options} onChange={set} />}
      </State>,
    );
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('listbox')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(screen.getByText('"b"')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: /Second/ })).toHaveFocus();
  });

  test('a menu names itself and gives back the focus on Escape', async () => {
    const chosen = vi.fn();
    const screen = await render(
      <Menu
        label="More actions"
        entries={[
          { id: 'edit', label: 'Edit' },
          { id: 'remove', label: 'Remove', isDanger: true },
        ]}
        onAction={chosen}
      />,
    );
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('menu', { name: 'More actions' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('button', { name: 'More actions' })).toHaveFocus();
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(chosen).toHaveBeenCalledExactlyOnceWith('remove');
  });

  test('a box and a switch change with Space', async () => {
    const screen = await render(
      <State<readonly [boolean, boolean]> initial={[false, false]}>
        {([box, on], set) => (
          <>
            <Checkbox isSelected={box} onChange={(value) => set([value, on])}>
              Include private notes
            </Checkbox>
            <Switch isSelected={on} onChange={(value) => set([box, value])}>
              Shortcuts
            </Switch>
          </>
        )}
      </State>,
    );
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await expect.element(screen.getByText('[true,true]')).toBeVisible();
    await expect.element(screen.getByRole('switch', { name: 'Shortcuts' })).toBeChecked();
  });
});

describe('fields', () => {
  test('what is typed sets its own direction, and an error is tied to its field', async () => {
    const screen = await render(
      <TextField label="Name" value="عربي" onChange={() => undefined} error="Too long" />,
    );
    const field = screen.getByRole('textbox', { name: 'Name' });
    expect(getComputedStyle(field.element()).direction).toBe('rtl');
    await expect.element(field).toHaveAccessibleDescription('Too long');
    await expect.element(field).toBeInvalid();
  });

  test('Escape empties a search', async () => {
    const screen = await render(
      <State initial="patent">
        {(value, set) => <SearchField label="Find in notes" value={value} onChange={set} />}
      </State>,
    );
    await userEvent.click(screen.getByRole('searchbox', { name: 'Find in notes' }));
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByText('""')).toBeVisible();
  });

  test('tags are added by Enter and by any comma, once each, and removed by Backspace', async () => {
    const screen = await render(
      <State<readonly string[]> initial={[]}>
        {(value, set) => <TagInput label="Tags" placeholder="Add a tag" tags={value} onChange={set} />}
      </State>,
    );
    await userEvent.click(screen.getByRole('textbox', { name: 'Tags' }));
    await userEvent.keyboard('access{Enter}数据，access,');
    await expect.element(screen.getByText('["access","数据"]')).toBeVisible();
    await userEvent.keyboard('{Backspace}');
    await expect.element(screen.getByText('["access"]')).toBeVisible();
  });
});

describe('dialogs and marks', () => {
  test('a confirmation starts on the way back, and Escape takes it', async () => {
    const confirmed = vi.fn();
    const screen = await render(
      <State initial={true}>
        {(isOpen, set) => (
          <ConfirmDialog
            title="Open this address?"
            isOpen={isOpen}
            confirmLabel="Open"
            cancelLabel="Cancel"
            onConfirm={confirmed}
            onCancel={() => set(false)}
          >
            https://example.org
          </ConfirmDialog>
        )}
      </State>,
    );
    await expect.element(screen.getByRole('alertdialog', { name: 'Open this address?' })).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('alertdialog')).not.toBeInTheDocument();
    expect(confirmed).not.toHaveBeenCalled();
  });

  test('stances differ in shape, not in colour alone, and have names', async () => {
    const stances = ['support', 'oppose', 'conditional', 'reserve', 'neutral'] as const;
    const screen = await render(
      <>
        {stances.map((stance) => (
          <StanceMark key={stance} stance={stance} label={`Stance ${stance}`} />
        ))}
      </>,
    );
    const shapes = stances.map((stance) =>
      screen
        .getByRole('img', { name: `Stance ${stance}` })
        .element()
        .querySelector('path')
        ?.getAttribute('d'),
    );
    expect(new Set(shapes).size).toBe(stances.length);
  });

  test('what was done is announced, with the way back', async () => {
    const undone = vi.fn();
    const screen = await render(
      <UndoBar
        message="Removed"
        undoLabel="Undo"
        dismissLabel="Close"
        onUndo={undone}
        onDismiss={() => undefined}
      />,
    );
    await expect.element(screen.getByRole('status')).toHaveTextContent('Removed');
    await screen.getByRole('button', { name: 'Undo' }).click();
    expect(undone).toHaveBeenCalledOnce();
  });
});

describe('the ring of the focus', () => {
  test('is drawn once, whatever the field is made of', async () => {
    const nothing = (): void => undefined;
    await render(
      <>
        <Select label="Kind" value="a" options={[{ value: 'a', label: 'A' }]} onChange={nothing} />
        <SearchField label="Find" value="" onChange={nothing} />
        <TagInput label="Tags" placeholder="Add a tag" tags={[]} onChange={nothing} />
        <TextField label="Name" value="" onChange={nothing} />
      </>,
    );
    const rings = (): number =>
      Array.from(document.body.querySelectorAll('*')).filter((each) => outlineOf(each) === 'solid').length;
    expect(rings()).toBe(0);
    for (const label of ['Kind', 'Find', 'Tags', 'Name']) {
      await userEvent.tab();
      expect(rings(), label).toBe(1);
    }
  });
});
