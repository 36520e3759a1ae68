import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { DropZone } from '#renderer/app/DropZone.tsx';
import type { HandedFile } from '#renderer/app/use-handed-files.ts';
import { DropPlace } from '#renderer/state/dropped-files.ts';
import { loadTexts, TextProvider } from '#renderer/i18n/index.ts';

/** Fires a drag event as the browser does, with a file or with a piece of text. */
function drag(type: string, content: 'file' | 'text'): DragEvent {
  const dataTransfer = new DataTransfer();
  if (content === 'file') dataTransfer.items.add(new File([new Uint8Array([1, 2])], 'a.mpack'));
  else dataTransfer.setData('text/plain', 'words');
  const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event;
}

test('a file that is held over the window is invited, and read where it is dropped; text is left to the page', async () => {
  const got: HandedFile[] = [];
  const texts = await loadTexts('en');
  await render(
    <TextProvider texts={texts}>
      <DropZone onFile={(file) => got.push(file)} place={new DropPlace()} />
    </TextProvider>,
  );
  const invitation = page.getByText('Drop the file to open it');
  expect(drag('dragover', 'text').defaultPrevented).toBe(false);
  expect(invitation.query()).toBeNull();
  expect(drag('dragover', 'file').defaultPrevented).toBe(true);
  await expect.element(invitation).toBeVisible();
  drag('dragleave', 'file');
  await expect.element(invitation).not.toBeInTheDocument();
  drag('dragover', 'file');
  expect(drag('drop', 'file').defaultPrevented).toBe(true);
  await expect
    .poll(() => got)
    .toEqual([{ ok: true, value: { name: 'a.mpack', bytes: new Uint8Array([1, 2]) } }]);
  await expect.element(invitation).not.toBeInTheDocument();
});
