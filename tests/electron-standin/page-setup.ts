import { readFileSync } from 'node:fs';
import { toApp } from './address.ts';
import type { Cdp } from './cdp.ts';
import { decode, encode } from './wire.ts';

/** The page's side as the text of a function, whatever stands before it in its file. */
const PAGE_SIDE = readFileSync(new URL('./page-side.js', import.meta.url), 'utf8').replace(
  /^[\s\S]*?export (?=function)/,
  '',
);

export interface PageWiring {
  readonly preload: string;
  readonly postName: string;
  readonly receiveName: string;
  /** Passes a message of the page to main. */
  readonly invoke: (channel: string, args: readonly unknown[]) => Promise<unknown>;
}

/** Puts the built preload into a page, before the page's own scripts, and carries its messages. */
export async function installPreload(cdp: Cdp, wiring: PageWiring): Promise<void> {
  const { preload, postName, receiveName, invoke } = wiring;
  const source = readFileSync(preload, 'utf8');
  const call = `(function (require, module, exports) {${source}\n})`;
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: postName });
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== postName) return;
    const { id, channel, args } = JSON.parse(payload) as { id: number; channel: string; args: unknown[] };
    const reply = (message: object): void => {
      const expression = `${receiveName}(${JSON.stringify({ id, ...message })})`;
      // The page may have gone meanwhile; then nobody waits for the answer.
      cdp.send('Runtime.evaluate', { expression, contextId: executionContextId }).catch(() => undefined);
    };
    invoke(channel, args.map(decode)).then(
      (value) => reply({ value: encode(value) }),
      (cause: unknown) => reply({ error: cause instanceof Error ? cause.message : String(cause) }),
    );
  });
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${PAGE_SIDE})(${call}, '${postName}', '${receiveName}');`,
  });
}

export interface RequestRules {
  readonly cancels: (url: string) => boolean;
  /** Asked for each navigation of the page itself; tells whether it may go there. */
  readonly mayNavigate: (url: string) => boolean;
}

/** Lets main judge every request of a page before it is made. */
export async function guardRequests(cdp: Cdp, mainFrameId: string, rules: RequestRules): Promise<void> {
  cdp.on('Fetch.requestPaused', ({ requestId, request, resourceType, frameId }) => {
    const leaves =
      resourceType === 'Document' && frameId === mainFrameId && !rules.mayNavigate(toApp(request.url));
    const answer =
      leaves || rules.cancels(request.url)
        ? cdp.send('Fetch.failRequest', { requestId, errorReason: leaves ? 'Aborted' : 'BlockedByClient' })
        : cdp.send('Fetch.continueRequest', { requestId });
    // A request whose page went away is no longer there to be judged.
    answer.catch(() => undefined);
  });
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}
