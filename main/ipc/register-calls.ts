import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Answer, CallFailureCode } from '#contract/answer.ts';
import {
  callChannel,
  CALL_NAMES,
  CALLS,
  type CallArguments,
  type CallName,
  type CallValue,
} from '#contract/calls.ts';
import { CallError } from './call-error.ts';

/** One handler per call of the contract; what a handler throws becomes a failure with a code. */
export type Handlers = {
  readonly [Name in CallName]: (args: CallArguments<Name>) => Promise<CallValue<Name>>;
};

type SenderCheck = (event: IpcMainInvokeEvent) => boolean;

const failure = (code: CallFailureCode, message: string, place?: string): Answer<never> => ({
  ok: false,
  error: { code, message, ...(place === undefined ? {} : { place }) },
});

/** Runs one call: sender, arguments, handler, result. Answers always; never rejects. */
async function answerCall<Name extends CallName>(
  name: Name,
  handle: Handlers[Name],
  trusted: boolean,
  raw: unknown,
): Promise<Answer<CallValue<Name>>> {
  if (!trusted) return failure('ipc-sender-refused', `${name} was called from outside the app's window.`);
  const contract = CALLS[name];
  const args = contract.arguments.safeParse(raw);
  if (!args.success) return failure('ipc-arguments-invalid', `${name}: ${args.error.message}`);
  try {
    const value = contract.result.safeParse(await handle(args.data as CallArguments<Name>));
    if (!value.success) return failure('ipc-result-invalid', `${name}: ${value.error.message}`);
    return { ok: true, value: value.data as CallValue<Name> };
  } catch (cause) {
    if (cause instanceof CallError) return failure(cause.code, cause.message, cause.place);
    return failure('internal', cause instanceof Error ? cause.message : String(cause));
  }
}

/** Connects every call of the contract to its handler. */
export function registerCalls(
  ipc: Pick<IpcMain, 'handle'>,
  handlers: Handlers,
  isTrusted: SenderCheck,
): void {
  for (const name of CALL_NAMES) {
    ipc.handle(callChannel(name), (event: IpcMainInvokeEvent, raw: unknown) =>
      answerCall(name, handlers[name], isTrusted(event), raw),
    );
  }
}
