/** Numbers and letters that paragraphs begin with, in the forms that conference documents use. */
const ORDINAL = String.raw`(?:\d{1,3}|[\u0660-\u0669\u06f0-\u06f9]{1,3}|[ivxlcdm]{1,6}|[IVXLCDM]{1,6}|\p{L}|[一二三四五六七八九十百]{1,4}|[ivx]{1,5}[\u0027’]?)`;
const FORMS = [
  // (a)  a)  1)  （一）  [1]
  String.raw`[（(\[]${ORDINAL}(?:\s?(?:bis|ter|quater))?[)）\]]`,
  String.raw`(?:\d{1,3}|[\u0660-\u0669]{1,3}|[ivxlcdm]{1,6}|\p{Ll}|[أ-ي]{1,2})(?:\s?(?:bis|ter))?[)）]`,
  // ‘١’ of Arabic documents
  String.raw`[‘’'‛](?:\d{1,2}|[\u0660-\u0669]{1,2}|[ivx]{1,5})[‘’'‛](?=\s)`,
  // 1.  1.2  1.2.3.  a.  IV.  一、  1 bis.
  String.raw`(?:\d{1,3}|[\u0660-\u0669]{1,3})(?:[.．](?:\d{1,3}|[\u0660-\u0669]{1,3}))*(?:\s?(?:bis|ter|quater))?\s?(?:[.．。、][-–—]?|[-–—](?=\s))`,
  String.raw`\d{1,3}(?:\.\d{1,3})+(?=\s)`,
  String.raw`(?:[ivxlcdm]{1,6}|[IVXLCDM]{1,6}|\p{L})\.(?!\p{L}\.)`,
  String.raw`[一二三四五六七八九十百]{1,4}、`,
  String.raw`[㈠-㈩㊀-㊉①-⑳]`,
  // Articles, sections, chapters, annexes by name.
  String.raw`第\s?[\d一二三四五六七八九十百]{1,5}\s?(?:部分|条|章|节|款|段|编|部)(?=\s|$)`,
  String.raw`附件[一二三四五六七八九十]{0,3}(?=\s|$)`,
  String.raw`(?:Article|Regulation|Section|Rule|Annex|Part|Chapter|Item|Artículo|Sección|Parte|Capítulo|Anexo|Règle|Annexe|Partie|Chapitre|Point|Статья|Раздел|Часть|Глава|Приложение|Пункт|المادة|الباب|الفصل|المرفق)\s\S{1,8}(?=\s|$|[.:])`,
];
const MARKER = new RegExp(`^(?:${FORMS.join('|')})`, 'u');
/** What stands before the entries of a list without numbers. */
const BULLET = /^[•●○▪■□◦‣➢✓·*–—-](?=\s)/u;

/** Gives the number or bullet that a line begins with, or null: a form only, not a judgement that it is one. */
export const markerOf = (text: string): string | null =>
  MARKER.exec(text)?.[0] ?? BULLET.exec(text)?.[0] ?? null;

/** Gives the bullet that a line begins with, or null. */
export const bulletOf = (text: string): string | null => BULLET.exec(text)?.[0] ?? null;
