// What the form of an event holds while it is being written.
import type { DocumentStyle, Event, EventForm, FieldError, FieldProblem, HalfDay, ProvinceRef } from '../../ipc/client';
import { formatDate, parseDate } from '../../lib/dates';

type Field = keyof EventForm;

/** Every field as text, as it stands in the form. */
export class Draft {
  name = $state('');
  theme = $state('');
  nameFull = $state('');
  nameEn = $state('');
  start = $state('');
  end = $state('');
  halfDay = $state<HalfDay | 'all'>('all');
  venue = $state('');
  place = $state('');
  /** `scheme:code`, or empty. */
  province = $state('');
  code = $state('');
  documentStyle = $state<DocumentStyle>('state');

  /** Not in the form; kept as it is. */
  #parentId: string | null = null;
  #refused = $state.raw<FieldError[]>([]);

  constructor(event?: Event) {
    if (event) this.read(event);
  }

  /** Takes over what is in the database. */
  read(event: Event): void {
    this.name = event.name;
    this.theme = event.theme ?? '';
    this.nameFull = event.nameFull ?? '';
    this.nameEn = event.nameEn ?? '';
    this.#parentId = event.parentId;
    this.start = event.start ? formatDate(event.start, 'vi') : '';
    this.end = event.end && event.end !== event.start ? formatDate(event.end, 'vi') : '';
    this.halfDay = event.halfDay ?? 'all';
    this.venue = event.venue ?? '';
    this.place = event.place ?? '';
    this.province = event.province ? provinceValue(event.province) : '';
    this.code = event.code;
    this.documentStyle = event.documentStyle;
    this.#refused = [];
  }

  /** The first day as ISO text, where it can be read. */
  get startsOn(): string | null {
    return parseDate(this.start);
  }

  /** What goes to Rust. A date that cannot be read is not sent: see `early`. */
  form(): EventForm {
    const start = this.startsOn;
    return {
      code: optional(this.code),
      name: this.name.trim(),
      theme: optional(this.theme),
      nameFull: optional(this.nameFull),
      nameEn: optional(this.nameEn),
      start,
      end: parseDate(this.end) ?? start,
      halfDay: this.halfDay === 'all' ? null : this.halfDay,
      venue: optional(this.venue),
      place: optional(this.place),
      province: provinceRef(this.province),
      parentId: this.#parentId,
      documentStyle: this.documentStyle,
    };
  }

  /** What the form itself can see is wrong, before Rust is asked. All of it at once. */
  early(): FieldError[] {
    const found: FieldError[] = [];
    const problem = (field: Field, what: FieldProblem) => found.push({ field, problem: what, values: {} });
    if (!this.name.trim()) problem('name', 'required');
    if (this.start.trim() && !parseDate(this.start)) problem('start', 'unreadable');
    if (this.end.trim() && !parseDate(this.end)) problem('end', 'unreadable');
    return found;
  }

  /** Marks these fields, and no others. */
  mark(fields: FieldError[]): void {
    this.#refused = fields;
  }

  /** What is wrong with a field, if anything. */
  problem(field: Field): FieldProblem | undefined {
    return this.#refused.find((error) => error.field === field)?.problem;
  }

  /** How many fields are marked. */
  get problems(): number {
    return this.#refused.length;
  }
}

/** A province as the value of the list. */
export function provinceValue({ scheme, code }: ProvinceRef): string {
  return `${scheme}:${code}`;
}

function provinceRef(value: string): ProvinceRef | null {
  const [scheme, code] = value.split(':');
  return code && (scheme === 'p34' || scheme === 'p63') ? { scheme, code } : null;
}

function optional(text: string): string | null {
  return text.trim() || null;
}
