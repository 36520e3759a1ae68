import { describe, expect, test } from 'vitest';
import { fileName } from '#contract/values.ts';
import { safeFileName, withEnding } from '#renderer/platform/file-name.ts';

describe('a file name made from a title', () => {
  test.each([
    ['WIPO/IP/AI/2/GE/20/1', 'WIPO-IP-AI-2-GE-20-1'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a\u0000b:c*?"<>|d', 'a-b-c-d'],
    ['...', 'attache'],
    ['', 'attache'],
    ['议程注释 2019年9月27日', '议程注释 2019年9月27日'],
    ['name. ', 'name'],
    ['agenda\u202efdp.exe', 'agendafdp.exe'],
    ['CON', '_CON'],
    ['lpt1.notes', '_lpt1.notes'],
    ['console', 'console'],
  ])('%j is %j', (title, name) => {
    expect(safeFileName(title)).toBe(name);
  });

  test('is always one that main accepts, however long', () => {
    for (const title of ['x'.repeat(1000), '𠀀'.repeat(80), '议程注释'.repeat(40), '/', '..', 'CON\n']) {
      const name = withEnding(title, ['attache-backup']);
      expect(fileName.safeParse(name).success).toBe(true);
      // What most file systems keep: names are counted in bytes, and a Han character has three.
      expect(new TextEncoder().encode(name).length).toBeLessThan(256);
    }
    expect(fileName.safeParse('a/b').success).toBe(false);
  });

  test('ends as its kind wants, once', () => {
    expect(withEnding('notes', ['pdf'])).toBe('notes.pdf');
    expect(withEnding('notes.PDF', ['pdf'])).toBe('notes.PDF');
    expect(withEnding('notes.v2', ['docx', 'doc'])).toBe('notes.v2.docx');
  });
});
