// Where the user is: kept in the address, so that going back and forward works.

/** The screens of one event. */
export const parts = ['delegates', 'import', 'attendance', 'certificates', 'documents', 'details'] as const;
export type Part = (typeof parts)[number];

export type Route =
  | { screen: 'home' }
  | { screen: 'new' }
  | { screen: 'settings' }
  | { screen: 'event'; id: string; part: Part };

let current = $state.raw<Route>(read(location.hash));

window.addEventListener('hashchange', () => (current = read(location.hash)));

/** The present screen. */
export function route(): Route {
  return current;
}

/** Goes to a screen. */
export function go(to: Route): void {
  const address = href(to);
  current = to;
  if (location.hash !== address) location.hash = address;
}

/** The address of a screen, for links. */
export function href(to: Route): string {
  if (to.screen === 'event') return `#/events/${encodeURIComponent(to.id)}/${to.part}`;
  return to.screen === 'home' ? '#/' : `#/${to.screen}`;
}

function read(hash: string): Route {
  const [, screen, id, part] = hash.split('/');
  if (screen === 'new' || screen === 'settings') return { screen };
  if (screen !== 'events' || !id) return { screen: 'home' };
  const known = parts.find((name) => name === part) ?? 'delegates';
  return { screen: 'event', id: decodeURIComponent(id), part: known };
}
