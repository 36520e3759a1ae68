import { runPackCommand } from './pack-command.ts';

process.exitCode = await runPackCommand(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  progress: (text) => process.stderr.write(`${text}\n`),
});
