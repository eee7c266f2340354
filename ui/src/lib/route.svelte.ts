// Where the user is: kept in the address, so that going back and forward works.

/** The screens of one event. */
export const parts = [
  'overview',
  'agenda',
  'delegates',
  'import',
  'attendance',
  'certificates',
  'documents',
  'details',
] as const;
export type Part = (typeof parts)[number];

/** The parts of the settings. */
export const settingsParts = ['office', 'papers', 'printer', 'backups', 'privacy', 'look'] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** What a screen shows of its own: its tab, its filters, an open record. */
export type Query = URLSearchParams | Readonly<Record<string, string>>;

export type Route =
  | { screen: 'home' }
  | { screen: 'new' }
  | { screen: 'settings'; part?: SettingsPart }
  | { screen: 'designs' }
  | { screen: 'design'; name: string; query?: Query }
  | { screen: 'event'; id: string; part: Part; query?: Query };

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
  if (to.screen === 'design') return `#/designs/${encodeURIComponent(to.name)}${search(to.query)}`;
  if (to.screen === 'event') return `#/events/${encodeURIComponent(to.id)}/${to.part}${search(to.query)}`;
  if (to.screen === 'settings' && to.part) return `#/settings/${to.part}`;
  return to.screen === 'home' ? '#/' : `#/${to.screen}`;
}

/** What the address says beside the screen. */
export function asked(): URLSearchParams {
  return new URLSearchParams('query' in current ? current.query : undefined);
}

function search(query: Query | undefined): string {
  const text = new URLSearchParams(query).toString();
  return text && `?${text}`;
}

function read(hash: string): Route {
  const [path = '', asked] = hash.split('?');
  const [, screen, id, part] = path.split('/');
  if (screen === 'new') return { screen };
  if (screen === 'settings') return { screen, part: settingsParts.find((name) => name === id) };
  const query = new URLSearchParams(asked);
  if (screen === 'designs') return id ? { screen: 'design', name: decodeURIComponent(id), query } : { screen };
  if (screen !== 'events' || !id) return { screen: 'home' };
  const known = parts.find((name) => name === part) ?? 'overview';
  return { screen: 'event', id: decodeURIComponent(id), part: known, query };
}
