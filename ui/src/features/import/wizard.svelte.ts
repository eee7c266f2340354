// A list on its way in: what the user says of it, and what that makes of it.
import {
  call,
  type ChosenFile,
  type ColumnField,
  type ImportDone,
  type ListPlan,
  type ListPreview,
  Refused,
} from '../../ipc/client';
import { complain } from '../../lib/toast';
import { Work } from '../../lib/work.svelte';

export const steps = ['file', 'understanding', 'preview', 'done'] as const;
export type Step = (typeof steps)[number];

/** Nothing is said yet: everything is guessed, and nothing is left out. */
function untold(purpose: string): ListPlan {
  return {
    sheet: null,
    headerRow: null,
    lastRow: null,
    columns: {},
    encoding: null,
    encodings: {},
    delimiter: null,
    groups: null,
    basis: 'duty',
    purpose,
    normalCase: false,
    without: [],
    said: {},
  };
}

export class Wizard {
  step = $state<Step>('file');
  file = $state.raw<ChosenFile | undefined>();
  plan = $state.raw<ListPlan>(untold(''));
  preview = $state.raw<ListPreview | undefined>();
  /** Why the list cannot be understood as it is said now. */
  refused = $state.raw<Refused | undefined>();
  done = $state.raw<ImportDone | undefined>();
  /** Counts the previews, so that their rows are fetched again. */
  version = $state(0);

  readonly reading = new Work();
  readonly taking = new Work();
  readonly #event: string;
  readonly #purpose: string;
  #turn = 0;
  /** What was said of the list that is shown; what is said after it and stopped is forgotten. */
  #understood: ListPlan | undefined;

  constructor(event: string, purpose: string) {
    this.#event = event;
    this.#purpose = purpose;
  }

  /** Begins with another list; nothing that was said of the last one holds. */
  async open(file: ChosenFile): Promise<void> {
    this.file = file;
    this.plan = untold(this.#purpose);
    this.preview = undefined;
    this.done = undefined;
    await this.#ask();
    if (this.preview) this.step = 'understanding';
  }

  /** Says something else of the list; it is understood anew at once. */
  say(part: Partial<ListPlan>): Promise<void> {
    this.plan = { ...this.plan, ...part };
    return this.#ask();
  }

  /** Another sheet has other columns and other rows, so what was said of those no longer holds. */
  sheet(name: string): Promise<void> {
    const { basis, purpose, normalCase } = this.plan;
    return this.say({ ...untold(purpose), basis, normalCase, sheet: name });
  }

  column(letter: string, field: ColumnField | null): Promise<void> {
    return this.say({ columns: { ...this.plan.columns, [letter]: field } });
  }

  /** Says how the letters of a column are written; an empty word gives that back to the program. */
  writing(letter: string, encoding: string): Promise<void> {
    const { [letter]: _, ...others } = this.plan.encodings;
    return this.say({ encodings: encoding === '' ? others : { ...others, [letter]: encoding } });
  }

  /** Leaves a row out, or takes it back in. */
  without(row: number, out: boolean): Promise<void> {
    const others = this.plan.without.filter((other) => other !== row);
    return this.say({ without: out ? [...others, row] : others });
  }

  /** Says who a row is: a delegate's id, null for somebody new, undefined to leave it open. */
  settle(row: number, who: string | null | undefined): Promise<void> {
    const { [row]: _, ...others } = this.plan.said;
    return this.say({ said: who === undefined ? others : { ...others, [row]: who } });
  }

  /** What does not change how the list is understood. */
  note(part: Pick<ListPlan, 'basis'> | Pick<ListPlan, 'purpose'>): void {
    this.plan = { ...this.plan, ...part };
  }

  count(wanted: string): number {
    return this.preview?.counts.find((one) => one.wanted === wanted)?.count ?? 0;
  }

  /** How many delegates it would write. */
  get written(): number {
    return this.count('new') + this.count('changed');
  }

  /** Takes the list in, whole or not at all. */
  async take(): Promise<void> {
    const { file, plan } = this;
    if (!file) return;
    try {
      const args = { eventId: this.#event, token: file.token, plan };
      const { value } = await this.taking.run((counts) => call('take_list', { ...args, counts }));
      this.done = value;
      this.step = 'done';
    } catch (error) {
      complain(error);
    }
  }

  /** Back to the beginning, for another list. */
  again(): void {
    this.file = undefined;
    this.preview = undefined;
    this.refused = undefined;
    this.done = undefined;
    this.step = 'file';
  }

  async #ask(): Promise<void> {
    const { file, plan } = this;
    if (!file) return;
    const turn = ++this.#turn;
    try {
      const args = { eventId: this.#event, token: file.token, plan };
      const preview = await this.reading.run((counts) => call('preview_list', { ...args, counts }));
      if (turn === this.#turn) this.#show(preview, plan);
    } catch (error) {
      if (turn === this.#turn && error instanceof Refused) this.#refuse(error);
    }
  }

  #show(preview: ListPreview, plan: ListPlan): void {
    this.preview = preview;
    this.#understood = plan;
    this.refused = undefined;
    this.version += 1;
  }

  #refuse(refused: Refused): void {
    const stopped = refused.code === 'cancelled';
    this.refused = stopped ? undefined : refused;
    const { basis, purpose } = this.plan;
    if (stopped && this.preview && this.#understood) this.plan = { ...this.#understood, basis, purpose };
  }
}
