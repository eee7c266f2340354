// One page of a PDF on the screen: at most one drawing at a time, and the newest wins.
import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
import { textOf } from './pdf';

/** A page and the width it is drawn at, in CSS pixels. */
export interface Page {
  document: PDFDocumentProxy;
  number: number;
  width: number;
}

/** A figure that holds the picture of a page and, for screen readers, its words. */
export class Sheet {
  #figure: HTMLElement;
  #shown = false;
  #turn = 0;
  #task: RenderTask | undefined;

  constructor(figure: HTMLElement) {
    this.#figure = figure;
  }

  /** Shows the page; the picture before stays until the new one is whole. */
  draw(page: Page): void {
    this.#shown = true;
    void this.#paint(page, this.#begin());
  }

  /** Draws anew, but only what is shown. */
  redraw(page: Page): void {
    if (this.#shown) this.draw(page);
  }

  /** Frees the picture. */
  clear(): void {
    this.#shown = false;
    this.#begin();
    this.#figure.querySelector('canvas')?.remove();
  }

  /** Stops what is being drawn. */
  #begin(): number {
    this.#task?.cancel();
    this.#task = undefined;
    return ++this.#turn;
  }

  async #paint({ document: from, number, width }: Page, turn: number): Promise<void> {
    // A document that was closed meanwhile has no pages any more.
    const page = await from.getPage(number).catch(() => undefined);
    if (!page || turn !== this.#turn) return;
    const scale = (width / page.getViewport({ scale: 1 }).width) * devicePixelRatio;
    const viewport = page.getViewport({ scale });
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    canvas.setAttribute('aria-hidden', 'true');
    this.#task = page.render({ canvas, viewport });
    // A drawing that was stopped is no error; a later one has taken its place.
    const whole = await this.#task.promise.then(() => true, () => false);
    if (!whole || turn !== this.#turn) return;
    this.#figure.querySelector('canvas')?.remove();
    this.#figure.prepend(canvas);
    const words = this.#figure.querySelector('.words');
    if (words) words.textContent = await textOf(page).catch(() => '');
  }
}
