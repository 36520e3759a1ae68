import { expect, test } from 'vitest';
import { FORMAT_VERSION, upgradePart, UPGRADES, type Upgrade } from '#core/pack/upgrades.ts';

const step =
  (name: string): Upgrade =>
  (part, value) => [...(Array.isArray(value) ? value : []), `${part} ${name}`];

test('a pack goes through every step from its own version on, in order', () => {
  const upgrades = [step('1 to 2'), step('2 to 3')];
  expect(upgradePart('part', [], 1, upgrades)).toEqual(['part 1 to 2', 'part 2 to 3']);
  expect(upgradePart('part', [], 2, upgrades)).toEqual(['part 2 to 3']);
  expect(upgradePart('part', [], 3, upgrades)).toEqual([]);
});

test('there is one step for every version before the newest', () => {
  expect(UPGRADES).toHaveLength(FORMAT_VERSION - 1);
});
