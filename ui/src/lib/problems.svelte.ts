// What is wrong with the fields of a record whose fields are saved one by one.
import { problemWords } from '../errors/words';
import type { FieldError } from '../ipc/client';

/** The words beside each field. */
export class Problems {
  #found = $state.raw<Record<string, string>>({});

  /** What came of saving these fields: what is wrong with them now, or nothing. */
  settle(saved: readonly string[], refused: readonly FieldError[] | undefined): void {
    const found = { ...this.#found };
    for (const field of saved) delete found[camel(field)];
    for (const { field, problem, values } of refused ?? []) {
      found[camel(field)] = problemWords(problem, values as Record<string, string>);
    }
    this.#found = found;
  }

  /** What the form itself can see is wrong, before it is saved. */
  say(field: string, words: string): void {
    this.#found = { ...this.#found, [camel(field)]: words };
  }

  /** What is wrong with a field, as the record spells it. */
  of(field: string): string | undefined {
    return this.#found[camel(field)];
  }
}

/** `room_id` as it is spelt over the bridge: `roomId`. */
function camel(field: string): string {
  return field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
