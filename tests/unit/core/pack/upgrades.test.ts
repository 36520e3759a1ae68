import { expect, test } from 'vitest';
import { FORMAT_VERSION, upgradeParts, UPGRADES, type Upgrade } from '#core/pack/upgrades.ts';

const step =
  (name: string): Upgrade =>
  (parts) =>
    new Map([...parts, [name, true]]);

test('a pack goes through every step from its own version on, in order', () => {
  const upgrades = [step('1 to 2'), step('2 to 3')];
  expect([...upgradeParts(new Map(), 1, upgrades).keys()]).toEqual(['1 to 2', '2 to 3']);
  expect([...upgradeParts(new Map(), 2, upgrades).keys()]).toEqual(['2 to 3']);
  expect([...upgradeParts(new Map(), 3, upgrades).keys()]).toEqual([]);
});

test('there is one step for every version before the newest', () => {
  expect(UPGRADES).toHaveLength(FORMAT_VERSION - 1);
});
