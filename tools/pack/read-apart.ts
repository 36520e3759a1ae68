import { readDocument } from './read-document.ts';

/** Runs in a process of its own: reads the file that it is told and says how far it is, then the outcome or what went wrong. */
const [path = ''] = process.argv.slice(2);
// Until here the process has only started, which on a busy machine takes its time.
process.send?.({ share: 0 });
try {
  const outcome = await readDocument(path, (share) => process.send?.({ share }) ?? true);
  process.send?.({ outcome }, () => process.exit());
} catch (cause) {
  process.send?.({ cause }, () => process.exit());
}
