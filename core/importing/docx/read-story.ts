import type { XmlElement } from '../xml/read-xml.ts';
import { readClosed } from './read-blocks.ts';
import { startReading, type Shared } from './reading.ts';

/** Reads a story apart from the body, such as a note or a header; gives its paragraphs, each with its number or bullet. */
export function readStory(shared: Shared, parent: XmlElement): readonly string[] {
  const reading = startReading(shared);
  readClosed(reading, parent);
  return reading.paragraphs.map(({ text, number, bullet }) => {
    const mark = number?.text ?? bullet?.text;
    return mark === undefined ? text : `${mark}\t${text}`;
  });
}
