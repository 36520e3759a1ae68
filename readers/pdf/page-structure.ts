import type { PdfCell, PdfElement } from '#core/importing/pdf/page.ts';
import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api';

/** The structure that a tagged file gives to one page. */
export interface Structure {
  readonly elements: readonly PdfElement[];
  /** From the id of a piece of marked content to the index of its element. */
  readonly elementOf: ReadonlyMap<string, number>;
}

/** Roles that begin something of its own; what stands in others (`Span`, `Link`) belongs to the nearest of these. */
const BLOCKS = /^(P|H|H[1-6]|Title|LI|LBody|Lbl|TD|TH|Note|FENote|Caption|TOCI|BlockQuote|Figure)$/;
/** A hostile file may nest without end. */
const DEEPEST = 60;

/** Gives the elements of a page's structure tree: none when the file is not tagged. */
export function pageStructure(root: StructTreeNode | null): Structure {
  const elements: PdfElement[] = [];
  const elementOf = new Map<string, number>();
  let tables = 0;

  const walk = (node: StructTreeNode, element: number | null, cell: PdfCell | null, depth: number): void => {
    if (depth > DEEPEST) return;
    if (node.role === 'Table') return walkTable(node, depth);
    let own = element;
    if (BLOCKS.test(node.role)) {
      const level = /^H([1-6])$/.exec(node.role)?.[1];
      own = elements.push({ heading: level === undefined ? null : Number(level), cell }) - 1;
    }
    for (const child of node.children) {
      if ('role' in child) walk(child, own, cell, depth + 1);
      else if (child.type === 'content' && own !== null) elementOf.set(child.id, own);
    }
  };

  const walkTable = (table: StructTreeNode, depth: number): void => {
    const index = tables++;
    let row = 0;
    const rows = (node: StructTreeNode, level: number): void => {
      if (level > DEEPEST) return;
      for (const child of node.children) {
        if (!('role' in child)) continue;
        if (child.role === 'TR') cells(child, row++, level + 1);
        else rows(child, level + 1);
      }
    };
    const cells = (node: StructTreeNode, at: number, level: number): void => {
      let column = 0;
      for (const child of node.children) {
        if (!('role' in child)) continue;
        walk(
          child,
          null,
          { table: index, row: at, column: column++, isHeader: child.role === 'TH' },
          level + 1,
        );
      }
    };
    rows(table, depth + 1);
  };

  if (root !== null) walk(root, null, null, 0);
  return { elements, elementOf };
}
