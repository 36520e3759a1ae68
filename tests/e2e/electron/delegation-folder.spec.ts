import type { Page } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addContact, goTo, main, sayWho, writeForDelegation } from '../delegation-desk.ts';
import { expect, test } from '../fixtures.ts';
import type { RunningAttache } from '../launch.ts';
import { pairSyncthing, whyNoSyncthing } from '../syncthing.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Chooses a folder as a person would in the system's dialog. */
async function chooseFolder({ app, page }: RunningAttache, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
  await button(page, 'Choose a folder…').click();
  await expect(main(page).getByText(path)).toBeVisible();
}

/** Gives the text of the contact that a person saves. */
async function cardOf({ app, page }: RunningAttache, path: string): Promise<string> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await button(page, 'Save as a file…').click();
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('attache-contact');
  return readFile(path, 'utf8');
}

async function put(page: Page): Promise<void> {
  await button(page, 'Put into the folder').click();
  await expect(
    main(page).getByText('It is in the folder and was read back.', { exact: false }),
  ).toBeVisible();
}

/** Looks until the folder has brought a merge from somebody that changes so much. */
async function lookUntil(page: Page, row: string): Promise<void> {
  await expect(async () => {
    await button(page, 'Look now').click();
    await expect(main(page).getByText(row, { exact: true }).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

async function expectNote(page: Page, text: string): Promise<void> {
  await goTo(page, /^All notes/);
  await expect(main(page).getByText(text)).toBeVisible();
}

test('two devices agree by a folder that Syncthing copies, after edits on both while it was stopped', async ({
  launch,
  folder,
}) => {
  const reason = await whyNoSyncthing();
  if (reason !== null) process.stdout.write(`  ${reason}\n`);
  test.skip(reason !== null, reason ?? '');
  const syncthing = await pairSyncthing(folder);
  try {
    const [anna, boris] = [await launch(join(folder, 'anna')), await launch(join(folder, 'boris'))];
    for (const [{ page }, name, role] of [
      [anna, 'Anna', 'Delegate'],
      [boris, 'Boris', 'Head of delegation'],
    ] as const) {
      await goTo(page, 'Hand in and receive');
      await sayWho(page, name, role);
    }
    await addContact(anna.page, boris.page, 'Anna', await cardOf(anna, join(folder, 'anna.attache-contact')));
    await addContact(boris.page, anna.page, 'Boris', await cardOf(boris, join(folder, 'b.attache-contact')));
    await chooseFolder(anna, syncthing.folders[0]);
    await chooseFolder(boris, syncthing.folders[1]);

    await writeForDelegation(anna.page, 'We support the third issue.');
    await put(anna.page);
    const [first = ''] = await readdir(syncthing.folders[0]).then((names) =>
      names.filter((name) => name.endsWith('.attache')),
    );
    syncthing.start();
    await lookUntil(boris.page, '1 new');
    await syncthing.stop();

    // Edits on both sides while nothing is copied: the later file takes the place of the first.
    await goTo(anna.page, /^All notes/);
    await main(anna.page).getByText('We support the third issue.').click();
    await anna.page.getByRole('textbox', { name: 'Text of the note' }).press('ControlOrMeta+End');
    await anna.page.keyboard.type(' Strongly.');
    await button(anna.page, 'Done').click();
    await goTo(anna.page, 'Hand in and receive');
    await put(anna.page);
    await writeForDelegation(boris.page, 'Please add a precedent.');
    await put(boris.page);
    syncthing.start();
    await lookUntil(anna.page, '1 new');
    await lookUntil(boris.page, '1 changed');

    await expect.poll(() => readdir(syncthing.folders[1])).not.toContain(first);
    const files = (names: readonly string[]): readonly string[] =>
      names.filter((name) => name.endsWith('.attache')).sort();
    const copies = await Promise.all(syncthing.folders.map((path) => readdir(path)));
    expect(files(copies[0] ?? [])).toHaveLength(2);
    expect(files(copies[1] ?? [])).toEqual(files(copies[0] ?? []));
    for (const { page } of [anna, boris]) {
      await expectNote(page, 'We support the third issue. Strongly.');
      await expectNote(page, 'Please add a precedent.');
    }
  } finally {
    await syncthing.stop();
  }
});
