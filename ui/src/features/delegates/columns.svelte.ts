// The columns of the list of delegates: which there are, and how this window has them arranged.
import type { Column } from '../../components/grid';
import { t } from '../../i18n/words.svelte';
import type { Delegate, Sort } from '../../ipc/client';
import { settings } from '../../lib/settings.svelte';
import { formatBirth } from './birth';
import { stateWords } from './words';

type DelegateColumn = Column<Delegate, Sort>;

/** What a column needs to know beyond the row. */
export interface Known {
  delegations: ReadonlyMap<string, string>;
  choices: Record<string, readonly string[]>;
}

type Field = 'full_name' | 'title' | 'organisation' | 'province' | 'category' | 'phone' | 'state' | 'email' | 'delegation' | 'degree' | 'rank' | 'salutation' | 'birth' | 'id_number' | 'protocol' | 'note';

/** Every column. Read inside a rune, so that another language gives other headings. */
export function allColumns({ delegations, choices }: Known): DelegateColumn[] {
  const column = (key: Field, width: number, text: (d: Delegate) => string | null, more: Partial<DelegateColumn> = {}) =>
    ({ key, label: t(`ui.delegates.field.${key}`), width, text: (d: Delegate) => text(d) ?? '', edits: true, choices: choices[key], ...more });
  return [
    column('full_name', 200, (d) => d.name, { sort: 'name' }),
    column('title', 160, (d) => d.title, { grow: true }),
    column('organisation', 220, (d) => d.organisation, { sort: 'organisation', grow: true }),
    column('province', 128, (d) => d.province, { sort: 'province' }),
    column('category', 160, (d) => d.category, { grow: true }),
    column('phone', 136, (d) => d.phone, { figures: true }),
    column('state', 128, (d) => stateWords(d.state)),
    column('email', 200, (d) => d.email),
    column('delegation', 180, (d) => delegations.get(d.delegationId ?? '') ?? null),
    column('degree', 112, (d) => d.degree),
    column('rank', 112, (d) => d.rank),
    column('salutation', 104, (d) => d.salutation),
    column('birth', 112, (d) => formatBirth(d.birth ?? '', settings.language), { figures: true }),
    column('id_number', 144, (d) => d.idNumber, { figures: true }),
    column('protocol', 112, (d) => d.protocol?.toString() ?? null, { figures: true, sort: 'protocol' }),
    column('note', 200, (d) => d.note),
  ];
}

const KEPT = 'delegates.columns';
const USUAL = ['title', 'organisation', 'province', 'category', 'phone', 'state'];
/** A column is never narrower than this, in CSS pixels. */
const NARROWEST = 72;
const WIDEST = 640;

/** The arrangement of this window, remembered. The name is always there and always first. */
export class Arrangement {
  /** The chosen columns in their order, without the name. */
  shown = $state.raw<readonly string[]>(USUAL);
  widths = $state.raw<Readonly<Record<string, number>>>({});

  constructor() {
    const kept = read();
    if (kept) [this.shown, this.widths] = [kept.shown, kept.widths];
  }

  /** The columns as they are to be shown. */
  of(all: readonly DelegateColumn[]): DelegateColumn[] {
    const named = ['full_name', ...this.shown].map((key) => all.find((column) => column.key === key));
    return named.filter((column) => column !== undefined).map((column) => {
      const width = this.widths[column.key];
      return width === undefined ? column : { ...column, width, grow: false };
    });
  }

  /** Shows a column as the last one, or hides it. */
  show(key: string, on: boolean): void {
    const others = this.shown.filter((one) => one !== key);
    this.#put(on ? [...others, key] : others, this.widths);
  }

  /** Moves a column towards the beginning (-1) or the end (1). */
  move(key: string, by: -1 | 1): void {
    const from = this.shown.indexOf(key);
    const to = from + by;
    if (from < 0 || to < 0 || to >= this.shown.length) return;
    const order = [...this.shown];
    order.splice(to, 0, ...order.splice(from, 1));
    this.#put(order, this.widths);
  }

  /** Gives a column a width of its own; none gives it back its usual one. */
  resize(key: string, width: number | undefined): void {
    const { [key]: _, ...others } = this.widths;
    const bounded = width && Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));
    this.#put(this.shown, bounded ? { ...others, [key]: bounded } : others);
  }

  /** As it was before anything was arranged. */
  reset(): void {
    this.#put(USUAL, {});
  }

  #put(shown: readonly string[], widths: Readonly<Record<string, number>>): void {
    [this.shown, this.widths] = [shown, widths];
    localStorage.setItem(KEPT, JSON.stringify({ shown, widths }));
  }
}

/** What was remembered, unless it is no arrangement. */
function read(): { shown: string[]; widths: Record<string, number> } | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('shown' in kept) || !('widths' in kept)) return undefined;
    const { shown, widths } = kept;
    if (!Array.isArray(shown) || typeof widths !== 'object' || widths === null) return undefined;
    const numbers = Object.entries(widths).filter(([, width]) => typeof width === 'number');
    return { shown: shown.filter((key) => typeof key === 'string'), widths: Object.fromEntries(numbers) };
  } catch {
    return undefined;
  }
}
