// The state of the editor: the design as it is being changed, how it is drawn, and what is kept.
// Each change is one operation of Rust, so that undo and redo of the whole program work on it.
import { call, type DesignFault, type Scene, type Tables } from '../../ipc/client';
import { draw, type Drawn, usualScene } from '../../lib/papers';
import { saving } from '../../lib/saving.svelte';
import { complain } from '../../lib/toast';
import { type Area, areasOf, type Design, designOf, same, type Side, sideOf, tablesOf } from './model';

/** Typing and arrow keys come to rest before a change is kept, in milliseconds. */
export const REST = 500;

export class Editor {
  readonly name: string;
  design = $state.raw<Design | undefined>();
  drawn = $state.raw<Drawn | undefined>();
  selected = $state<number | undefined>();
  side = $state<Side>('front');
  scene = $state.raw<Scene>(usualScene);
  /** Whether it may be changed: designs that travel with the program are only looked at. */
  own = $state(false);

  #kept = $state.raw<Design | undefined>();
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(name: string) {
    this.name = name;
  }

  get areas(): readonly Area[] {
    return this.design ? areasOf(this.design) : [];
  }

  /** The chosen area, where there is one. */
  get area(): Area | undefined {
    return this.selected === undefined ? undefined : this.areas[this.selected];
  }

  get faults(): readonly DesignFault[] {
    return this.drawn?.faults ?? [];
  }

  /** Whether what is shown is not kept yet. */
  get unsaved(): boolean {
    return this.own && this.design !== undefined && !same(this.design, this.#kept);
  }

  /** Takes over what is kept; what was just kept from here is here already. */
  load(tables: Tables): void {
    const design = designOf(tables);
    if (this.#kept && same(design, this.#kept)) return;
    this.#kept = design;
    this.design = design;
    if (this.selected !== undefined && this.selected >= areasOf(design).length) this.selected = undefined;
    clearTimeout(this.#timer);
    this.#settled();
    void this.redraw();
  }

  select(at: number | undefined): void {
    this.selected = at;
    const area = at === undefined ? undefined : this.areas[at];
    if (area) this.side = sideOf(area);
  }

  look(scene: Partial<Scene>): void {
    this.scene = { ...this.scene, ...scene };
    void this.redraw();
  }

  /** Shows a change at once and keeps it once it has rested. */
  change(next: Design, rest = 0): void {
    if (!this.own || same(next, this.design)) return;
    this.design = next;
    saving.now = 'saving';
    clearTimeout(this.#timer);
    void this.redraw();
    this.#timer = setTimeout(() => void this.keep(), rest);
  }

  /** Draws what is shown; an older drawing never comes over a newer one. */
  async redraw(): Promise<Drawn | undefined> {
    if (!this.design) return undefined;
    const turn = ++this.#turn;
    const drawn = await draw(tablesOf(this.design), this.scene).catch(() => undefined);
    if (turn !== this.#turn || !drawn) return undefined;
    // What cannot be drawn leaves the picture before; the faults say why.
    this.drawn = { ...drawn, bytes: drawn.bytes ?? this.drawn?.bytes };
    return drawn;
  }

  /** Keeps what is shown, unless something is wrong with it. */
  async keep(): Promise<void> {
    clearTimeout(this.#timer);
    const design = this.design;
    if (!this.unsaved || !design) return;
    const { text, faults } = await draw(tablesOf(design), this.scene);
    if (design !== this.design) return;
    if (faults.length > 0) {
      saving.now = 'unsaved';
      return;
    }
    const before = this.#kept;
    try {
      // Said first: the answer makes the window load the design, which is here already.
      this.#kept = design;
      await call('carry_out', { operation: 'set_design', record: null, form: { text } });
      this.#settled();
    } catch (error) {
      this.#kept = before;
      saving.now = 'unsaved';
      complain(error);
    }
  }

  /** Back to what is kept. */
  drop(): void {
    if (!this.#kept) return;
    clearTimeout(this.#timer);
    this.design = this.#kept;
    this.#settled();
    void this.redraw();
  }

  #settled(): void {
    saving.now = this.unsaved ? 'unsaved' : 'saved';
  }
}
