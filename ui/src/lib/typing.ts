// Whether the user is in the middle of a text, where Ctrl+Z belongs to the text itself.

let settled = '';

/** Remembers what a field held when it was entered or last written back. */
export function remember({ target }: Event): void {
  if (isText(target)) settled = target.value;
}

/** Whether this field holds something that was typed and not written back yet. */
export function isTyping(target: EventTarget | null): boolean {
  return isText(target) && target.value !== settled;
}

/** Whether what is pressed there is written there. */
export function isWritable(target: EventTarget | null): boolean {
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !['button', 'checkbox', 'radio', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

function isText(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && target.type === 'text';
}
