// Where the user is: kept in the address, so that going back and forward works.

/** The screens of one event. */
export const parts = ['delegates', 'documents', 'details'] as const;
export type Part = (typeof parts)[number];

export type Route =
  | { screen: 'home' }
  | { screen: 'new' }
  | { screen: 'settings' }
  | { screen: 'designs' }
  | { screen: 'design'; name: string; query?: Query }
  | { screen: 'event'; id: string; part: Part; query?: Query };

/** What is shown of a screen, e.g. which record is open. */
export type Query = Readonly<Record<string, string>>;

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
  if (to.screen === 'design') return `#/designs/${encodeURIComponent(to.name)}${asked(to.query)}`;
  if (to.screen === 'event') return `#/events/${encodeURIComponent(to.id)}/${to.part}${asked(to.query)}`;
  return to.screen === 'home' ? '#/' : `#/${to.screen}`;
}

function asked(query: Query = {}): string {
  const text = new URLSearchParams(query).toString();
  return text && `?${text}`;
}

function read(hash: string): Route {
  const [address = '', asked] = hash.split('?');
  const query = asked ? { query: Object.fromEntries(new URLSearchParams(asked)) } : {};
  const [, screen, id, part] = address.split('/');
  if (screen === 'new' || screen === 'settings') return { screen };
  if (screen === 'designs') return id ? { screen: 'design', name: decodeURIComponent(id), ...query } : { screen };
  if (screen !== 'events' || !id) return { screen: 'home' };
  const known = parts.find((name) => name === part) ?? 'delegates';
  return { screen: 'event', id: decodeURIComponent(id), part: known, ...query };
}
