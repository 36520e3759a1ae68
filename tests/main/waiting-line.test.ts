import { expect, test } from 'vitest';
import { createWaitingLine } from '#main/waiting-line.ts';

test('what waits is taken once, in its order, and each coming is announced', () => {
  let announced = 0;
  const line = createWaitingLine(() => announced++);
  line.add([]);
  line.add(['a']);
  line.add(['b', 'c']);
  expect(announced).toBe(2);
  expect([line.take(), line.take(), line.take(), line.take()]).toEqual(['a', 'b', 'c', null]);
});
