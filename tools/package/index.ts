import { inProject, runMain } from '#tools/base/project.ts';
import { runNode } from '#tools/base/run.ts';
import { writeIcons } from './prepare.ts';

/** Builds the app and packs it for this system; what follows `--` goes to electron-builder, such as `--dir` or `--linux deb`. */
await runMain(async () => {
  const built = await runNode(inProject('node_modules/electron-vite/bin/electron-vite.js'), ['build'], {
    show: true,
  });
  if (built.code !== 0) return 1;
  await writeIcons();
  const given = [...process.argv.slice(2), '--publish', 'never'];
  return (await runNode(inProject('node_modules/electron-builder/cli.js'), given, { show: true })).code ?? 1;
});
