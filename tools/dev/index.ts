import { inProject, runMain, say } from '#tools/base/project.ts';
import { runNode } from '#tools/base/run.ts';
import { electronRuntime } from '#tools/start/electron-runtime.ts';
import { hasDisplay } from '#tools/start/plan.ts';

/** Runs the app from its sources, and updates it as they change: in Electron where it can be, else in the browser. */
await runMain(async () => {
  const cli = inProject('node_modules/electron-vite/bin/electron-vite.js');
  const electron = electronRuntime() !== null && hasDisplay(process.platform, process.env);
  if (!electron) say('Electron cannot run here; open the address below in a browser.');
  const outcome = await runNode(cli, ['dev', ...(electron ? ['--watch'] : ['--rendererOnly'])], {
    show: true,
  });
  return outcome.code ?? 1;
});
