import { childElement, childElements, type XmlElement } from '../xml/read-xml.ts';

const grouped = (text: string): string =>
  [...text].length > 1 && !/^\(.*\)$/.test(text) ? `(${text})` : text;

function part(parent: XmlElement, name: string): string {
  const found = childElement(parent, name);
  return found ? readMath(found) : '';
}

const property = (parent: XmlElement, properties: string, name: string): string | undefined =>
  childElement(childElement(parent, properties), name)?.attributes['m:val'];

function delimited(parent: XmlElement): string {
  const separator = property(parent, 'm:dPr', 'm:sepChr') ?? '|';
  const inside = childElements(parent, 'm:e').map(readMath).join(separator);
  return `${property(parent, 'm:dPr', 'm:begChr') ?? '('}${inside}${property(parent, 'm:dPr', 'm:endChr') ?? ')'}`;
}

const script = (sign: string, text: string): string => (text === '' ? '' : `${sign}${grouped(text)}`);

/** Writes a formula of Office MathML (ECMA-376 22.1) on one line: `(a+b)/c`, `x^2`, `√(x)`. Every letter of it is kept. */
export function readMath(element: XmlElement): string {
  switch (element.name) {
    case 'm:t':
      return element.children.filter((child) => typeof child === 'string').join('');
    case 'm:f':
      return `${grouped(part(element, 'm:num'))}/${grouped(part(element, 'm:den'))}`;
    case 'm:sSup':
      return part(element, 'm:e') + script('^', part(element, 'm:sup'));
    case 'm:sSub':
      return part(element, 'm:e') + script('_', part(element, 'm:sub'));
    case 'm:sSubSup':
      return part(element, 'm:e') + script('_', part(element, 'm:sub')) + script('^', part(element, 'm:sup'));
    case 'm:rad':
      return `${part(element, 'm:deg')}√(${part(element, 'm:e')})`;
    case 'm:d':
      return delimited(element);
    case 'm:nary': {
      const limits = script('_', part(element, 'm:sub')) + script('^', part(element, 'm:sup'));
      return `${property(element, 'm:naryPr', 'm:chr') ?? '∫'}${limits} ${part(element, 'm:e')}`;
    }
    case 'm:m':
      return `[${childElements(element, 'm:mr')
        .map((row) => childElements(row, 'm:e').map(readMath).join(', '))
        .join('; ')}]`;
    case 'm:ctrlPr':
      return '';
    default:
      return childElements(element).map(readMath).join('');
  }
}
