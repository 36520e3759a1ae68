import { describe, expect, test } from 'vitest';
import { NEEDED } from '#tools/setup/packages.ts';
import { planSetup, type SetupMachine } from '#tools/setup/setup-plan.ts';

const bare: SetupMachine = { has: () => false, aptGet: true, root: true, sudo: false };

describe('npm run setup', () => {
  test('does nothing where everything is', () => {
    expect(planSetup(NEEDED, { ...bare, has: () => true })).toEqual({ act: 'nothing' });
  });

  test('installs what is missing, and only that, where it may', () => {
    const plan = planSetup(NEEDED, { ...bare, has: ({ debian }) => debian !== 'poppler-utils' });
    expect(plan).toMatchObject({
      act: 'install',
      command: ['apt-get', 'install', '--yes', '--no-install-recommends', 'poppler-utils'],
    });
    const asUser = planSetup(NEEDED, { ...bare, root: false, sudo: true });
    expect(asUser).toMatchObject({
      act: 'install',
      command: expect.arrayContaining(['sudo', '-n', 'chromium']) as unknown,
    });
  });

  test('says what to install where it may not', () => {
    expect(planSetup(NEEDED, { ...bare, root: false })).toEqual({ act: 'tell', missing: NEEDED });
    expect(planSetup(NEEDED, { ...bare, aptGet: false })).toEqual({ act: 'tell', missing: NEEDED });
  });

  test('installs no fonts, since pages must come out right without any', () => {
    expect(NEEDED.filter(({ debian }) => debian.startsWith('fonts-'))).toEqual([]);
    expect(NEEDED.every(({ reason }) => reason.length > 10)).toBe(true);
  });
});
