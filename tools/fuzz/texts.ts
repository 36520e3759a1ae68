import { mutateMarkup, mutateText } from './mutate-text.ts';
import { numbersFrom } from './numbers.ts';

/** Sound documents with something of everything, one for each format of text, to be damaged. */
const SOUND = {
  text: `REPORT OF THE COMMITTEE

CONTENTS
I. Introduction ........ 1
II. Proposals .......... 2
III. Follow-up ......... 4

1. The Committee took note of the report, which had been
circulated in advance, and thanked its authors.
2. It decided as follows:
  (a) to continue;
  (b) to report:
    (i) in writing;
    (ii) in time.
第一条 用语和范围
一、各国应合作。
المادة الأولى
١- تتعاون الدول.
`,
  markdown: `---
title: A report
---
# Report

Setext heading
--------------

1. One[^1] with **bold** and [a link](https://example.org "title") and [another][ref].
   - nested
     1. deeper

> quoted *text*

| Item | Amount |
|------|-------:|
| a \\| b | 12 |

\`\`\`
code
\`\`\`

<table><tr><td>cell</td></tr></table>

[^1]: The note.
[ref]: https://example.org
`,
  html: `<!doctype html><html lang="en"><head><title>Report</title></head><body dir="ltr">
<h1>Report</h1><nav><a href="#a">skip</a></nav>
<ol start="3" type="a"><li value="7"><p>One<sup><a id="fnref1" href="#fn1">1</a></sup></p><ul><li>nested</li></ul></li><li>two</li></ol>
<table><tr><th rowspan="2" colspan="1">a</th><td>b</td></tr><tr><td>c</td></tr></table>
<blockquote dir="rtl"><p>نص</p></blockquote><pre>code</pre><p id="fn1"><a href="#fnref1">1</a> The note.</p>
</body></html>`,
  akn: `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="resolution"><meta><identification source="#a"><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<preface><longTitle><p><docTitle>Resolution</docTitle></p></longTitle></preface>
<preamble><recitals><recital eId="r1"><num>(1)</num><p>Whereas</p></recital></recitals></preamble>
<body><chapter eId="c1"><num>Chapter I</num><heading>Scope</heading><article eId="a1"><num>Article 1</num><heading>Terms</heading>
<paragraph eId="p1"><num>1.</num><content><p>Text<authorialNote marker="1" placement="bottom"><p>The note.</p></authorialNote>.</p></content></paragraph>
<paragraph eId="p2"><list><intro><p>The following:</p></intro><point><num>(a)</num><content><p>one;</p></content></point></list></paragraph>
<paragraph><content><table><tr><th colspan="2"><p>head</p></th></tr><tr><td rowspan="2"><p>cell</p></td><td><p>b</p></td></tr></table></content></paragraph>
</article></chapter></body></act></akomaNtoso>`,
  ics: `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VTIMEZONE
TZID:Office
BEGIN:STANDARD
DTSTART:20251026T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:1
SEQUENCE:2
DTSTART;TZID=Europe/Rome:20260302T093000
DTEND;TZID=Office:20260302T110000
SUMMARY;LANGUAGE=en:Opening\\, with
  music
DESCRIPTION:One\\nTwo
ORGANIZER;CN="The chair":MAILTO:a@example.org
ATTENDEE;CN=A. Speaker:MAILTO:b@example.org
RRULE:FREQ=DAILY;COUNT=3
END:VEVENT
BEGIN:VEVENT
UID:1
DTSTART;VALUE=DATE:20260303
SUMMARY:开幕
STATUS:CANCELLED
RECURRENCE-ID:20260303T090000Z
END:VEVENT
END:VCALENDAR
`,
  csv: `No;Title;Date;Start;End;Speakers;Room
1;"Opening; ""plenary""";2026-03-02;09:30;11 h;"A. Speaker; B. Speaker";A
2;"Panel
in two lines";;11:30–1 p.m.;;C;B
;序幕;2026年3月3日;上午10时;;;
`,
} as const;

/** A text whose characters, or in the older encodings whose bytes, are damaged. */
export function mutatedText(kind: keyof typeof SOUND, seed: number): Uint8Array {
  const next = numbersFrom(seed);
  const isMarkup = kind === 'html' || kind === 'akn';
  const damaged = isMarkup && next(3) > 0 ? mutateMarkup(SOUND[kind], next) : mutateText(SOUND[kind], next);
  const bytes = new TextEncoder().encode(damaged);
  // Some files in bytes that are not UTF-8 at all, or in UTF-16 with and without its mark.
  if (next(5) === 0) for (let left = 1 + next(40); left > 0; left -= 1) bytes[next(bytes.length)] = next(256);
  if (next(8) > 0) return bytes;
  const units = Uint16Array.from(damaged, (_, at) => damaged.charCodeAt(at));
  return new Uint8Array(units.buffer, 0, Math.max(0, units.byteLength - next(3)));
}
