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

/** What a screen shows of its own: filters, an open record. */
export type Query = Readonly<Record<string, string>>;

export type Route =
  | { screen: 'home' }
  | { screen: 'new' }
  | { screen: 'settings'; part?: SettingsPart }
  | { screen: 'event'; id: string; part: Part; query?: Query };

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
  if (to.screen === 'event') return `#/events/${encodeURIComponent(to.id)}/${to.part}${search(to.query)}`;
  if (to.screen === 'settings' && to.part) return `#/settings/${to.part}`;
  return to.screen === 'home' ? '#/' : `#/${to.screen}`;
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
  if (screen !== 'events' || !id) return { screen: 'home' };
  const known = parts.find((name) => name === part) ?? 'overview';
  const query = Object.fromEntries(new URLSearchParams(asked));
  return { screen: 'event', id: decodeURIComponent(id), part: known, query };
}
