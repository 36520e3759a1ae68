/** Passes messages between the windows and tabs of this device; they never hear their own. */
export class WindowChannel<Message> {
  readonly #channel: BroadcastChannel;

  constructor(name: string) {
    this.#channel = new BroadcastChannel(name);
  }

  /** Tells the other windows. One that cannot be told finds what was stored when it reads, so that is no failure. */
  send(message: Message): void {
    try {
      this.#channel.postMessage(message);
    } catch {
      return;
    }
  }

  /** Calls back with each message of another window. Only windows of this app can send here. */
  onReceived(receive: (message: Message) => void): void {
    this.#channel.onmessage = (message: MessageEvent<Message>) => receive(message.data);
  }

  close(): void {
    this.#channel.close();
  }
}
