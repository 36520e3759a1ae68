import { runMain, say } from '#tools/base/project.ts';
import { checkDocx } from './docx.ts';
import { checkPdf } from './pdf.ts';
import { checkRevisions } from './revisions.ts';
import { checkTexts } from './texts.ts';

/** `npm run check:real -- FOLDER`: compares what is read from real documents with the truth that lies beside them. */
await runMain(async () => {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) {
    say('Which folder? npm run check:real -- FOLDER');
    return 2;
  }
  const revisions = await checkRevisions(folder);
  const checks = [
    ...checkDocx(folder),
    ...(await checkPdf(folder)),
    ...(await checkTexts(folder)),
    ...revisions.checks,
  ];
  for (const { ok, file, what, expected, got } of checks)
    say(`${ok ? 'ok    ' : 'WRONG '} ${file}: ${what}: expected ${expected}, got ${got}`);
  for (const line of revisions.told) say(`beside ${line}`);
  const wrong = checks.filter(({ ok }) => !ok).length;
  say(`${String(checks.length)} comparisons, ${String(wrong)} wrong.`);
  return wrong === 0 && checks.length > 0 ? 0 : 1;
});
