// What stands in the palette: actions that can be done here, and whatever answers the search.
import { t, type PlainKey } from '../../i18n/words.svelte';
import { call, type Event, type Found, type FoundKind } from '../../ipc/client';
import { type Action, possible } from '../../lib/actions';
import { formatDate, formatRange } from '../../lib/dates';
import { everybody } from '../../lib/everybody';
import { fold } from '../../lib/fold';
import { go, type Route } from '../../lib/route.svelte';
import { settings } from '../../lib/settings.svelte';
import { complain } from '../../lib/toast';

export type Section = 'recent' | 'action' | FoundKind;

export interface Entry {
  /** For the list of what was opened last; people have none. */
  kept?: string;
  key: string;
  section: Section;
  title: string;
  titleMarks: [number, number][];
  about: string;
  aboutMarks: [number, number][];
  /** Where it belongs or when it is. */
  side: string;
  keys?: string;
  run: () => void;
}

/** Most actions that stand before what was found. */
const ACTIONS = 5;
/** What brings the palette up is no action in it. */
const hidden = ['palette'];
/** With nothing typed, Enter must not take anything back, and the list is short. */
const onlyWhenTyped = (action: Action) => action.afterTyping === true || action.rare === true;

/** Actions whose words answer what was typed; all that can be done here where nothing was. */
export function actionEntries(at: Route, typed: string): Entry[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const answers = (action: Action) => {
    const label = ` ${fold(action.label())}`;
    return words.every((word) => label.includes(` ${word}`));
  };
  const found = possible(at).filter((action) => !hidden.includes(action.id) && answers(action));
  const here = (action: Action) => (action.group === 'event' ? 0 : 1);
  const all = found.filter((action) => !onlyWhenTyped(action)).sort((a, b) => here(a) - here(b));
  const shown = words.length > 0 ? found.slice(0, ACTIONS) : all;
  return shown.map((action) => entryOf(action, at));
}

/** What was opened last and can still be opened. */
export function recentEntries(at: Route, kept: string[], events: readonly Event[]): Entry[] {
  const all = possible(at);
  return kept.flatMap((id) => {
    const event = events.find((one) => id === `event:${one.id}`);
    const action = all.find((one) => id === `action:${one.id}`);
    const entry = event ? ofEvent(event) : action && entryOf(action, at);
    return entry ? [{ ...entry, key: `recent-${entry.key}`, section: 'recent' as const }] : [];
  });
}

/** Everything that Rust found. */
export function foundEntries(found: readonly Found[]): Entry[] {
  return found.map((one, i) => ({
    kept: one.kind === 'event' ? `event:${one.id}` : undefined,
    key: `${one.kind}-${one.id}-${i}`,
    section: one.kind,
    title: one.name,
    titleMarks: one.nameMarks,
    about: one.about,
    aboutMarks: one.aboutMarks,
    side: aside(one),
    run: () => void open(one),
  }));
}

/** What the entries of a section are. */
export function sectionTitle(section: Section): PlainKey {
  return `ui.palette.section.${section}`;
}

function entryOf(action: Action, at: Route): Entry {
  const { id, keys, run } = action;
  const kept = `action:${id}`;
  const plain = { titleMarks: [], about: '', aboutMarks: [], side: '' };
  return { ...plain, kept, key: kept, section: 'action', title: action.label(), keys: keys?.[0], run: () => run?.(at) };
}

function ofEvent({ id, name, place, start, end }: Event): Entry {
  return {
    kept: `event:${id}`,
    key: `event-${id}`,
    section: 'event',
    title: name,
    titleMarks: [],
    about: place ?? '',
    aboutMarks: [],
    side: start ? formatRange(start, end, settings.language) : '',
    run: () => go({ screen: 'event', id, part: 'overview' }),
  };
}

function aside({ kind, date, event }: Found): string {
  const day = date ? formatDate(date, settings.language) : '';
  return kind === 'event' ? day : event;
}

async function open(one: Found): Promise<void> {
  try {
    go(one.kind === 'organisation' ? await placeOfBody(one) : placeOf(one));
  } catch (error) {
    complain(error);
  }
}

/** A body by those it sends; one that sends nobody stands in the details of the event it holds. */
async function placeOfBody({ name, eventId }: Found): Promise<Route> {
  const query = { search: name, filter: everybody(), sort: 'name', offset: 0, limit: 1 } as const;
  const { total } = await call('list_delegates', { eventId, query });
  const event = { screen: 'event', id: eventId } as const;
  return total > 0 ? { ...event, part: 'delegates', query: { search: name } } : { ...event, part: 'details' };
}

/** Where something is opened: always in its event. */
function placeOf({ kind, id, eventId }: Found): Route {
  const event = { screen: 'event', id: eventId } as const;
  if (kind === 'delegate') return { ...event, part: 'delegates', query: { open: id } };
  if (kind === 'item' || kind === 'file' || kind === 'speaker') return { ...event, part: 'agenda', query: { open: id } };
  return { ...event, part: 'overview' };
}
