import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { isAppAddress } from '../security/app-origin.ts';

/** Tells whether a message comes from the app's page in the app's window: not a frame in it, not another window, not another page. */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  window: WebContents | null,
  devServer: string | null,
): boolean {
  const { sender, senderFrame } = event;
  if (window === null || sender !== window || senderFrame === null) return false;
  return senderFrame === window.mainFrame && isAppAddress(senderFrame.url, devServer);
}
