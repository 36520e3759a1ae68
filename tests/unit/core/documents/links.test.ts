import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLinks, safeHref } from '#core/documents/links.ts';

const found = (text: string): string[] => findLinks(text).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    '网址：https://www.wipo.int/about-ip/zh/artificial_intelligence/。',
    'https://www.wipo.int/about-ip/zh/artificial_intelligence/',
  ],
  [
    '可见于 https://www.wipo.int/meetings/zh/details.jsp?meeting_id=46586。',
    'https://www.wipo.int/meetings/zh/details.jsp?meeting_id=46586',
  ],
  ['栏：<https://www.wipo.int/cws/zh/>。', 'https://www.wipo.int/cws/zh/'],
  ['下载：https://www.wipo.int/article_0001.html.', 'https://www.wipo.int/article_0001.html'],
  ['(see http://a.example/b_(c))', 'http://a.example/b_(c)'],
  ['见https://a.example/b的说明', 'https://a.example/b'],
  ['“https://a.example/?q=1&r=2#s”，', 'https://a.example/?q=1&r=2#s'],
  ['HTTPS://A.example/X!', 'HTTPS://A.example/X'],
])('in %j the address is %j', (text, address) => {
  expect(found(text)).toEqual([address]);
});

test('several addresses are found in order, each at its place', () => {
  const text = 'https://a.example, http://b.example/c; x';
  expect(findLinks(text)).toEqual([
    { start: 0, end: 17, href: 'https://a.example/' },
    { start: 19, end: 37, href: 'http://b.example/c' },
  ]);
});

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>',
  'file:///etc/passwd',
  'ftp://a.example/',
  'www.wipo.int',
  'xhttps://a.example',
  'https://',
  'https://wipo.int@evil.example/',
  'https://user:secret@evil.example/',
])('%j is no link', (text) => {
  expect(found(text)).toEqual([]);
});

test('an address is refused as a whole when it is not plain http or https', () => {
  expect(safeHref('https://a.example/b')).toBe('https://a.example/b');
  for (const address of [
    'javascript:alert(1)',
    'mailto:a@b.example',
    'https://a@b.example',
    'not an address',
  ])
    expect(safeHref(address)).toBeNull();
});

test('whatever the text, links lie inside it, apart, and lead to http or https', () => {
  const noise = fc.array(
    fc.constantFrom(
      'https://',
      'http://a.example/',
      'javascript:',
      '@',
      '。',
      '>',
      '<',
      '(',
      ')',
      '文',
      ' ',
      '%zz',
      '[',
      ':99999',
      '\u202e',
    ),
  );
  fc.assert(
    fc.property(noise, (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const link of findLinks(text)) {
        expect(link.start).toBeGreaterThanOrEqual(end);
        expect(link.end).toBeGreaterThan(link.start);
        expect(text.slice(link.start, link.end)).toMatch(/^https?:\/\/[!-~]+$/);
        expect(link.href).toMatch(/^https?:\/\/[^@]/);
        end = link.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('an address set between Chinese marks is always found whole', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ validSchemes: ['http', 'https'] }),
      fc.constantFrom('。', '，', '>', '）', ' ', '”'),
      (url, after) => {
        fc.pre(!/[.,;:!?')\]]$/.test(url));
        expect(found(`见：${url}${after}`)).toEqual([url]);
      },
    ),
  );
});

test('an address with a very long tail of punctuation is cut back like a short one', () => {
  expect(found(`(https://a.example/${')].'.repeat(30_000)}`)).toEqual(['https://a.example/']);
});
