// A text that is being typed beside the one that is kept: neither may overwrite the other unseen.

/** What a field shows. What comes from elsewhere (an undo) is shown unless somebody is typing. */
export class Kept {
  typed = $state('');
  #shown = '';

  constructor(value: string) {
    this.show(value);
  }

  /** Takes over what is kept now, unless something else is being typed. */
  follow(latest: string): void {
    if (this.typed === this.#shown) this.typed = latest;
    this.#shown = latest;
  }

  /** The text to keep, where it is another one than the `value` that is kept. */
  changed(value: string): string | undefined {
    const text = this.typed.trim();
    if (text === value.trim()) {
      this.show(value);
      return undefined;
    }
    // From here on it is what is kept, until something else is heard.
    this.#shown = this.typed;
    return text;
  }

  /** Gives up what was typed. */
  show(value: string): void {
    this.typed = value;
    this.#shown = value;
  }
}
