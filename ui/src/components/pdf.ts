// The one place that knows pdf.js. It is fetched from the program's own files when first needed.
import type { PDFDocumentLoadingTask, PDFPageProxy } from 'pdfjs-dist';
import * as pdfjs from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

pdfjs.GlobalWorkerOptions.workerSrc = worker;

/** Starts to read a PDF; the buffer is taken over. Nothing in it is ever run or fetched. */
export function openPdf(data: ArrayBuffer): PDFDocumentLoadingTask {
  return pdfjs.getDocument({ data, isEvalSupported: false, enableXfa: false, useSystemFonts: false });
}

/** The words of a page. WebKit cannot iterate streams, so the reader is used by hand. */
export async function textOf(page: PDFPageProxy): Promise<string> {
  const reader = page.streamTextContent().getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text.normalize('NFC').trim();
    for (const item of value.items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : ' ');
  }
}
