// What is to be printed and how, as it is being chosen.
import type { Document, DocumentStyle, Event, LoggedPrint, PrintJob, PrintLanguage } from '../../ipc/client';
import { settings } from '../../lib/settings.svelte';
import { ofDelegates, ofEach } from './shelves';

/** How it is said for whom a document is printed. */
export type WhoKind = 'all' | 'changed' | 'group' | 'people' | 'words';

/** Somebody who was chosen by name. */
export interface Person {
  id: string;
  name: string;
}

export class Order {
  readonly document: Document;
  readonly #event: string;
  language = $state<PrintLanguage>('vi');
  style = $state<DocumentStyle>('state');
  /** The name of a design; empty for the usual one. */
  design = $state('');
  who = $state<WhoKind>('all');
  /** The selection that means a group. */
  group = $state('');
  people = $state.raw<readonly Person[]>([]);
  /** A selection as it is written in the log. */
  words = $state('');
  options = $state.raw<Record<string, string>>({});

  constructor(event: Event, document: Document, { select = '', design = '' } = {}) {
    this.#event = event.id;
    this.document = document;
    this.language = settings.language;
    this.style = event.documentStyle;
    this.design = design;
    if (select) this.choose(select);
  }

  /** Whether some of the delegates can be chosen. */
  get ofSome(): boolean {
    return ofDelegates.includes(this.document);
  }

  /** Whether there is a page or a piece for each. */
  get ofEach(): boolean {
    return ofEach.includes(this.document);
  }

  /** Takes a selection over as it is written. */
  choose(select: string): void {
    this.who = 'words';
    this.words = select;
  }

  /** The same as it was printed before. */
  again(print: LoggedPrint): void {
    this.language = print.language;
    this.style = print.style;
    this.design = print.design ?? '';
    this.options = print.options as Record<string, string>;
    this.who = 'all';
    if (print.selection) this.choose(print.selection);
  }

  get job(): PrintJob {
    return {
      eventId: this.#event,
      document: this.document,
      language: this.language,
      style: this.style,
      design: this.design || null,
      select: (this.ofSome && this.#select()) || null,
      onlyChanged: this.ofEach && this.who === 'changed',
      options: this.options,
    };
  }

  #select(): string {
    if (this.who === 'group') return this.group;
    if (this.who === 'words') return this.words.trim();
    if (this.who === 'people' && this.people.length > 0) return `id=${this.people.map(({ id }) => id).join(',')}`;
    return '';
  }
}
