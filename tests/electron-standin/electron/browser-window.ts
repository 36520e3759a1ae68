import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { toPage } from '../address.ts';
import type { CdpPipe } from '../cdp.ts';
import { guardRequests, installPreload } from '../page-setup.ts';
import { strict } from '../strict.ts';
import { createWebContents, openedPage, type Page } from './web-contents.ts';

export interface WindowSurroundings {
  readonly pipe: CdpPipe;
  readonly userData: string;
  readonly cancels: (url: string) => boolean;
  readonly invoke: (event: object, channel: string, args: readonly unknown[]) => Promise<unknown>;
  readonly onAllClosed: () => void;
  /** Tells main of the page of every window. */
  readonly onContents: (contents: object) => void;
}

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface WindowOptions extends Partial<Bounds> {
  readonly webPreferences?: {
    readonly preload?: string;
    readonly sandbox?: boolean;
    readonly contextIsolation?: boolean;
  };
}

type Built = ReturnType<typeof buildWindow>;

let lastId = 0;

/** Makes a page for a window: the preload in it, main's rules on its requests, and nothing loaded yet. */
async function makePage(
  around: WindowSurroundings,
  preload: string | undefined,
  names: { readonly post: string; readonly receive: string },
  hear: {
    readonly navigated: (url: string) => void;
    readonly loaded: () => void;
    readonly mayNavigate: (url: string) => boolean;
    readonly message: (channel: string, args: readonly unknown[]) => Promise<unknown>;
  },
): Promise<Page> {
  const browser = around.pipe.session();
  const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const page = await openedPage(around.pipe.session(sessionId), targetId);
  const { frameTree } = await page.cdp.send('Page.getFrameTree');
  page.cdp.on('Page.frameNavigated', ({ frame }) => {
    if (frame.id === frameTree.frame.id) hear.navigated(frame.url);
  });
  page.cdp.on('Page.loadEventFired', hear.loaded);
  await guardRequests(page.cdp, frameTree.frame.id, {
    cancels: around.cancels,
    mayNavigate: hear.mayNavigate,
  });
  if (preload !== undefined) {
    const wiring = { preload, postName: names.post, receiveName: names.receive, invoke: hear.message };
    await installPreload(page.cdp, wiring);
  }
  return page;
}

function buildWindow(around: WindowSurroundings, options: WindowOptions, forget: (built: Built) => void) {
  const { preload, sandbox, contextIsolation } = options.webPreferences ?? {};
  if (preload !== undefined && (sandbox !== true || contextIsolation !== true)) {
    throw new Error('The Electron stand-in runs only sandboxed, isolated preloads.');
  }
  const id = ++lastId;
  const secret = randomBytes(8).toString('hex');
  const names = { post: `__post${secret}`, receive: `__receive${secret}` };
  let loading: string | null = null;
  let shown = false;
  // A headless page has no frame: where its window would stand is kept, and moved, here alone.
  let bounds: Bounds = { x: 0, y: 0, width: 800, height: 600, ...definedBounds(options) };
  let maximised = false;
  const { promise: page, resolve, reject } = promiseParts<Page>();
  const made = createWebContents(id, page, names.receive, around.userData);
  const { contents, mainFrame, state } = made;

  const mayNavigate = (url: string): boolean => {
    if (url === loading) return true;
    let prevented = false;
    contents.emit('will-frame-navigate', {
      url,
      isMainFrame: true,
      preventDefault: () => (prevented = true),
    });
    return !prevented;
  };
  const gone = (): void => {
    if (state.destroyed) return;
    state.destroyed = true;
    contents.emit('destroyed');
    window.emit('closed');
    forget(built);
  };
  const destroy = (): void => {
    if (state.destroyed) return;
    void page
      .then(({ targetId }) => around.pipe.session().send('Target.closeTarget', { targetId }))
      .catch(() => undefined);
    gone();
  };
  const close = (): void => {
    let prevented = false;
    window.emit('close', { preventDefault: () => (prevented = true) });
    if (!prevented) destroy();
  };
  contents.close = close;

  const window = strict(
    'BrowserWindow',
    Object.assign(new EventEmitter(), {
      id,
      webContents: contents,
      show: () => {
        shown = true;
      },
      focus: () => undefined,
      getNormalBounds: () => bounds,
      setBounds: (next: Partial<Bounds>) => {
        bounds = { ...bounds, ...next };
        window.emit('resize');
      },
      maximize: () => {
        maximised = true;
        window.emit('maximize');
      },
      isMaximized: () => maximised,
      isMinimized: () => false,
      isFullScreen: () => false,
      setBackgroundColor: () => undefined,
      isVisible: () => shown,
      isDestroyed: () => state.destroyed,
      close,
      destroy,
      loadURL: async (url: string) => {
        loading = url;
        const { cdp } = await page;
        await cdp.send('Page.navigate', { url: toPage(url) });
      },
    }),
  );
  const built = { window, contents, page, gone, openHandler: () => state.openHandler() };
  makePage(around, preload, names, {
    navigated: made.navigated,
    loaded: () => {
      if (state.url.startsWith('about:')) return;
      loading = null;
      window.emit('ready-to-show');
      contents.emit('did-finish-load');
    },
    mayNavigate,
    message: (channel, args) => around.invoke({ sender: contents, senderFrame: mainFrame }, channel, args),
  }).then(resolve, reject);
  return built;
}

function definedBounds({ x, y, width, height }: WindowOptions): Partial<Bounds> {
  const given = Object.entries({ x, y, width, height }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as Partial<Bounds>;
}

function promiseParts<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (cause: unknown) => void = () => undefined;
  const promise = new Promise<Value>((res, rej) => {
    resolve = res;
    reject = rej;
  });
  return { promise, resolve, reject };
}

/** Gives `BrowserWindow` and `webContents`, over pages of the browser. */
export function createWindows(around: WindowSurroundings) {
  let open: readonly Built[] = [];
  const forget = (built: Built): void => {
    open = open.filter((other) => other !== built);
    if (open.length === 0) around.onAllClosed();
  };
  const targets = new Map<string, Built>();
  const browser = around.pipe.session();
  browser.on('Target.targetDestroyed', ({ targetId }) => targets.get(targetId)?.gone());
  browser.on('Target.targetCreated', ({ targetInfo }) => {
    const opener = targetInfo.openerId === undefined ? undefined : targets.get(targetInfo.openerId);
    if (opener !== undefined && opener.openHandler().action === 'deny') {
      void browser.send('Target.closeTarget', { targetId: targetInfo.targetId });
    }
  });

  function BrowserWindow(options: WindowOptions = {}): object {
    const built = buildWindow(around, options, forget);
    open = [...open, built];
    around.onContents(built.contents);
    void built.page.then(({ targetId }) => targets.set(targetId, built));
    return built.window;
  }
  BrowserWindow.getAllWindows = () => open.map(({ window }) => window);
  BrowserWindow.fromWebContents = (contents: object) =>
    open.find((built) => built.contents === contents)?.window ?? null;

  return {
    BrowserWindow: strict('BrowserWindow', BrowserWindow),
    webContents: strict('webContents', {
      getAllWebContents: () => open.map(({ contents }) => contents),
      fromDevToolsTargetId: (targetId: string) => targets.get(targetId)?.contents,
    }),
    closeAll: () => {
      for (const { window } of open) window.close();
      return open.length === 0;
    },
  };
}
