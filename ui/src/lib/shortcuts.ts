// The keys that work everywhere, as the actions declare them.
import { actions, applies } from './actions';
import { pressed, writes } from './keys';
import type { Route } from './route.svelte';
import { isTyping, isWritable } from './typing';

/** Does what the pressed keys stand for; whether there was anything. */
export function press(event: KeyboardEvent, at: Route): boolean {
  if (event.defaultPrevented || event.isComposing) return false;
  for (const action of actions) {
    const keys = action.keys?.find((one) => pressed(event, one));
    if (keys === undefined || action.group === 'screen' || !action.run || !applies(action, at)) continue;
    if (writes(keys) && isWritable(event.target)) return false;
    // In a field that is being typed in, Ctrl+Z belongs to the text.
    if (action.afterTyping && isTyping(event.target)) return false;
    event.preventDefault();
    const before = location.hash;
    action.run(at);
    // On another screen the next Tab begins with what is there, not where the last key was pressed.
    if (location.hash !== before) document.getElementById('main')?.focus();
    return true;
  }
  return false;
}
