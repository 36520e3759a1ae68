import { childElement, type XmlElement } from '../xml/read-xml.ts';
import { isOn } from './properties.ts';
import { placeOf, type OpenField, type Reading } from './reading.ts';
import { signOf } from './symbol-fonts.ts';

const CHECKED = '\u2612';
const UNCHECKED = '\u2610';

/** Tells whether text shows: not inside the instruction of a field. */
export function showsText(fields: readonly OpenField[]): boolean {
  return fields.every(({ isInstruction }) => !isInstruction);
}

/** Tells whether what is being read is the result of a field that makes a list of contents. */
export const isInContents = (fields: readonly OpenField[]): boolean =>
  fields.some(({ instruction, hasResult }) => hasResult && /^\s*TOC\b/i.test(instruction));

/** Opens a field. A check box has its sign for an instruction, which `endField` gives. */
export function beginField(fields: OpenField[], fieldChar: XmlElement): void {
  const box = childElement(childElement(fieldChar, 'w:ffData'), 'w:checkBox');
  const isChecked = isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false;
  const instruction = box === null ? '' : isChecked ? CHECKED : UNCHECKED;
  fields.push({ instruction, hasResult: false, isInstruction: true });
}

/** From here on the innermost field's text is its result. */
export function switchToResult(fields: readonly OpenField[]): void {
  const field = fields.at(-1);
  if (field) {
    field.isInstruction = false;
    field.hasResult = true;
  }
}

/** A field cannot still be in its instruction when its paragraph ends, unless the file is wrong: its text is shown then. */
export function endParagraphInFields(fields: OpenField[]): void {
  for (const field of fields) field.isInstruction = false;
}

const COMPUTES =
  /^\s*(AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM|FORMDROPDOWN|DOCPROPERTY|DOCVARIABLE|REF|NOTEREF|SEQ|=)/i;

/** Closes the innermost field; gives the text of one that has no result but shows something. */
export function endField(reading: Reading): string {
  const field = reading.fields.pop();
  if (!field || field.hasResult) return '';
  const { instruction } = field;
  const { findings } = reading.shared;
  if (instruction.startsWith(CHECKED) || instruction.startsWith(UNCHECKED)) return instruction.charAt(0);
  const [, code, font] =
    /^\s*SYMBOL\s+(\d+|0x[0-9a-f]+)(?:.*\\f\s+"?([^"\\]+?)"?\s*(?:\\|$))?/i.exec(instruction) ?? [];
  if (code !== undefined) return signOf(font ?? '', String.fromCharCode(Number(code) & 0xffff)) ?? '';
  if (/^\s*EQ\s/i.test(instruction)) findings.add('equation-left-out', placeOf(reading), instruction.trim());
  else if (COMPUTES.test(instruction) && !/\\h\b/.test(instruction))
    findings.add('field-without-result', placeOf(reading), instruction.trim());
  return '';
}
