import { childElement, type XmlElement } from '../xml/read-xml.ts';
import { placeOf, type Reading } from './reading.ts';

/** Prefixes of extensions whose content is read here; of others the fallback is. */
const READ_EXTENSIONS = new Set([
  'wps',
  'wpg',
  'wpc',
  'w14',
  'w15',
  'w16',
  'wp14',
  'c',
  'cx',
  'cx1',
  'm',
  'v',
  'a14',
]);

/** Gives the one branch of `mc:AlternateContent` that is read (ECMA-376 part 3). */
export function chosenBranch(alternate: XmlElement): XmlElement | null {
  for (const child of alternate.children) {
    if (typeof child === 'string' || child.name !== 'mc:Choice') continue;
    const requires = (child.attributes['Requires'] ?? '').split(/\s+/).filter(Boolean);
    if (requires.every((prefix) => READ_EXTENSIONS.has(prefix))) return child;
  }
  return childElement(alternate, 'mc:Fallback') ?? childElement(alternate, 'mc:Choice');
}

function noteObject(reading: Reading, object: XmlElement): void {
  const program = object.attributes['ProgID'] ?? object.attributes['o:ProgID'] ?? 'object';
  const code = /^equation/i.test(program) ? 'equation-left-out' : 'embedded-left-out';
  reading.shared.findings.add(code, placeOf(reading), program);
}

/**
 * Goes through a drawing, a VML picture or an embedded object: text boxes go to `boxes`, to be read after their
 * paragraph; what is no text is a finding.
 */
export function readDrawing(
  reading: Reading,
  drawing: XmlElement,
  boxes: XmlElement[],
  inObject = false,
): void {
  const { findings } = reading.shared;
  const hasObject = inObject || drawing.name === 'w:object';
  for (const child of drawing.children) {
    if (typeof child === 'string') continue;
    switch (child.name) {
      case 'w:txbxContent':
        findings.add('text-box-placed', placeOf(reading));
        boxes.push(child);
        break;
      case 'mc:AlternateContent': {
        const branch = chosenBranch(child);
        if (branch) readDrawing(reading, branch, boxes, hasObject);
        break;
      }
      case 'pic:pic':
        findings.add('picture-left-out', placeOf(reading));
        break;
      case 'v:imagedata':
        // The picture of an embedded object only stands for the object.
        if (!hasObject) findings.add('picture-left-out', placeOf(reading));
        break;
      case 'v:textpath':
        findings.add('picture-left-out', placeOf(reading), child.attributes['string'] ?? null);
        break;
      case 'c:chart':
      case 'cx:chart':
        findings.add('chart-left-out', placeOf(reading));
        break;
      case 'dgm:relIds':
        findings.add('diagram-left-out', placeOf(reading));
        break;
      case 'o:OLEObject':
        noteObject(reading, child);
        break;
      default:
        readDrawing(reading, child, boxes, hasObject);
    }
  }
}
