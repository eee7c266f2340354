// The PDF that is shown: the one before stays until the next is whole, so that nothing flashes while
// one types.
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { openPdf } from './pdf';

export class ShownPdf {
  document = $state.raw<PDFDocumentProxy | undefined>();
  /** How large its first page is, in points. */
  shape = $state.raw({ width: 595, height: 842 });
  #shown: PDFDocumentLoadingTask | undefined;

  /** Follows `bytes` as long as the component lives that makes it. */
  constructor(bytes: () => ArrayBuffer, onshown: (shown: ShownPdf) => void) {
    $effect(() => {
      // pdf.js takes the buffer away to its worker; the caller keeps its own.
      const opening = openPdf(bytes().slice(0));
      let left = false;
      const show = async () => (await this.#take(opening, () => left)) && onshown(this);
      show().catch(() => undefined);
      return () => {
        left = true;
        if (this.#shown !== opening) void opening.destroy();
      };
    });
    $effect(() => () => void this.#shown?.destroy());
  }

  /** Whether it is shown now; it is not where another came meanwhile. */
  async #take(opening: PDFDocumentLoadingTask, left: () => boolean): Promise<boolean> {
    const opened = await opening.promise;
    const shape = (await opened.getPage(1)).getViewport({ scale: 1 });
    if (left()) return false;
    const before = this.#shown;
    this.#shown = opening;
    this.shape = shape;
    this.document = opened;
    void before?.destroy();
    return true;
  }
}
