declare module 'pagedjs' {
  /** Sets content on pages; it is a string of HTML, and each style sheet stands under its address. */
  export class Previewer {
    preview(
      content: string,
      styles: readonly Readonly<Record<string, string>>[],
      into: Element,
    ): Promise<{ readonly total: number }>;
  }
}
