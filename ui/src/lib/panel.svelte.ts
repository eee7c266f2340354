// What lies over the screen or beside it. One at a time: opening one closes the other.

export type Panel = 'palette' | 'help' | 'shortcuts';

class State {
  open = $state<Panel | undefined>();
}

const state = new State();

/** What is open now. */
export function panel(): Panel | undefined {
  return state.open;
}

/** Opens a panel, or closes it where it is open already. */
export function toggle(wanted: Panel): void {
  state.open = state.open === wanted ? undefined : wanted;
}

/** Closes whatever is open. */
export function close(): void {
  state.open = undefined;
}
