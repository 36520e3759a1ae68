import { expect, test } from 'vitest';
import { profileMark } from '#main/files/profile-mark.ts';

test('the mark is the same in the same place, another elsewhere, and tells neither name', () => {
  const mark = profileMark('laptop', '/home/li/attache');
  expect(profileMark('laptop', '/home/li/attache')).toBe(mark);
  expect(profileMark('desktop', '/home/li/attache')).not.toBe(mark);
  expect(profileMark('laptop', '/home/li/copy')).not.toBe(mark);
  expect(mark).toMatch(/^[0-9a-f]{64}$/);
});
