import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { describe, expect, test } from 'vitest';
import { isTrustedSender } from '#main/ipc/sender.ts';

const frame = (url: string): WebFrameMain => ({ url }) as WebFrameMain;
const contents = (mainFrame: WebFrameMain): WebContents => ({ mainFrame }) as WebContents;
const message = (sender: WebContents, senderFrame: WebFrameMain | null): IpcMainInvokeEvent =>
  ({ sender, senderFrame }) as IpcMainInvokeEvent;

const page = frame('app://attache/index.html#/agenda');
const window = contents(page);

describe('the sender of a call', () => {
  test('is trusted when it is the app’s page in the app’s window', () => {
    expect(isTrustedSender(message(window, page), window, null)).toBe(true);
  });

  test('is refused when it is a frame inside the page, or gone', () => {
    expect(isTrustedSender(message(window, frame(page.url)), window, null)).toBe(false);
    expect(isTrustedSender(message(window, null), window, null)).toBe(false);
  });

  test('is refused when it is another window, or when there is none', () => {
    expect(isTrustedSender(message(contents(page), page), window, null)).toBe(false);
    expect(isTrustedSender(message(window, page), null, null)).toBe(false);
  });

  test.each([
    'https://attache/',
    'app://other/index.html',
    'app://attache.evil/',
    'file:///app://attache/',
    'about:blank',
    '',
  ])('is refused at %s', (url) => {
    const strange = frame(url);
    const strangeWindow = contents(strange);
    expect(isTrustedSender(message(strangeWindow, strange), strangeWindow, null)).toBe(false);
  });

  test('may be the development server’s page only while there is one', () => {
    const dev = frame('http://localhost:5173/index.html');
    const devWindow = contents(dev);
    expect(isTrustedSender(message(devWindow, dev), devWindow, 'http://localhost:5173')).toBe(true);
    expect(isTrustedSender(message(devWindow, dev), devWindow, 'http://localhost:5174')).toBe(false);
    expect(isTrustedSender(message(devWindow, dev), devWindow, null)).toBe(false);
  });
});
