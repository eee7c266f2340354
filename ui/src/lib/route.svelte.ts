// Where the user is: kept in the address, so that going back and forward works.

/** The screens of one event. */
export const parts = ['delegates', 'documents', 'details'] as const;
export type Part = (typeof parts)[number];

export type Route =
  | { screen: 'home' }
  | { screen: 'new' }
  | { screen: 'settings' }
  /** `query` says what of the screen is shown: its tab, its search, its filters. */
  | { screen: 'event'; id: string; part: Part; query?: URLSearchParams };

let current = $state.raw<Route>(read(location.hash));

window.addEventListener('hashchange', () => (current = read(location.hash)));

/** The present screen. */
export function route(): Route {
  return current;
}

/** Goes to a screen; `replace` leaves nothing to go back to, as while somebody types a search. */
export function go(to: Route, replace = false): void {
  const address = href(to);
  current = to;
  if (location.hash === address) return;
  if (replace) history.replaceState(null, '', address);
  else location.hash = address;
}

/** The address of a screen, for links. */
export function href(to: Route): string {
  if (to.screen === 'event') {
    const query = to.query?.size ? `?${to.query}` : '';
    return `#/events/${encodeURIComponent(to.id)}/${to.part}${query}`;
  }
  return to.screen === 'home' ? '#/' : `#/${to.screen}`;
}

function read(hash: string): Route {
  const [path = '', query] = hash.split('?', 2);
  const [, screen, id, part] = path.split('/');
  if (screen === 'new' || screen === 'settings') return { screen };
  if (screen !== 'events' || !id) return { screen: 'home' };
  const known = parts.find((name) => name === part) ?? 'delegates';
  return { screen: 'event', id: decodeURIComponent(id), part: known, query: new URLSearchParams(query) };
}
