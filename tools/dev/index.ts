import { loadConfigFromFile } from 'electron-vite';
import { createServer, type InlineConfig } from 'vite';
import { inProject, runMain, say } from '#tools/base/project.ts';
import { runNode } from '#tools/base/run.ts';
import { electronRuntime } from '#tools/start/electron-runtime.ts';
import { hasDisplay } from '#tools/start/plan.ts';

/** Serves the renderer from its sources; the process goes on until it is stopped. */
async function serveRenderer(): Promise<void> {
  const { config } = await loadConfigFromFile(
    { command: 'serve', mode: 'development' },
    inProject('electron.vite.config.ts'),
  );
  const server = await createServer({ ...(config.renderer as InlineConfig), configFile: false });
  await server.listen();
  server.printUrls();
}

/** Runs the app from its sources, and updates it as they change: in Electron where it can be, else for a browser. */
await runMain(async () => {
  if (electronRuntime() !== null && hasDisplay(process.platform, process.env)) {
    const cli = inProject('node_modules/electron-vite/bin/electron-vite.js');
    return (await runNode(cli, ['dev', '--watch'], { show: true })).code ?? 1;
  }
  say('Electron cannot run here; open this address in a browser:');
  await serveRenderer();
  return 0;
});
