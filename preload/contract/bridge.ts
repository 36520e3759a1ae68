import type { Answer } from './answer.ts';
import type { CallArguments, CallName, CallValue } from './calls.ts';
import type { EventName } from './events.ts';

/** The one global that the preload adds to the window. */
export const BRIDGE_GLOBAL = 'attacheBridge';

export type BridgeCalls = {
  readonly [Name in CallName]: (args: CallArguments<Name>) => Promise<Answer<CallValue<Name>>>;
};

/** What the renderer sees of main: a method per call, a subscription per event, and nothing general. */
export interface Bridge {
  readonly calls: BridgeCalls;
  /** Each calls back when its event comes, and gives the unsubscribe. */
  readonly on: { readonly [Name in EventName]: (receive: () => void) => () => void };
}
