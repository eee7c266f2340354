// Every action, declared once: the palette, the keys and the page of keys read from here.
import { type PlainKey, t } from '../i18n/words.svelte';
import { backUp } from './backup';
import { redo, undo } from './journal';
import { toggle } from './panel.svelte';
import { papers } from './papers';
import { go, type Part, type Route, settingsParts } from './route.svelte';
import { openSamples } from './samples';
import { settings } from './settings.svelte';

/** Where an action stands in the palette and on the page of keys. */
export const groups = ['everywhere', 'event', 'screen', 'print', 'window'] as const;
export type Group = (typeof groups)[number];

export interface Action {
  id: string;
  group: Group;
  label: () => string;
  /** Keys of which any does it. */
  keys?: readonly string[];
  /** Whether it can be done here; everywhere where nothing is said. */
  when?: (at: Route) => boolean;
  /** Not while a text is being typed that is not written back yet. */
  afterTyping?: boolean;
  /** Offered only to those who look for it by its words. */
  rare?: boolean;
  /** What it does. In the group `screen` the screen has the keys, and this presses them. */
  run?: (at: Route) => void;
}

const inEvent = (at: Route) => at.screen === 'event';
const onPart = (part: Part) => (at: Route) => at.screen === 'event' && at.part === part;
const queryOf = (at: Route) => new URLSearchParams('query' in at ? at.query : undefined);
const onList = (at: Route) => onPart('delegates')(at) && !queryOf(at).has('view');
const onPaper = (at: Route) => onPart('documents')(at) && queryOf(at).has('document');

function to(part: Part, query?: Record<string, string>): (at: Route) => void {
  return (at) => {
    if (at.screen === 'event') go({ screen: 'event', id: at.id, part, query });
  };
}

function screen(part: Part, label: PlainKey, key?: string): Action {
  return { id: `go-${part}`, group: 'event', label: () => t(label), keys: key ? [key] : undefined, when: inEvent, run: to(part) };
}

function ofDelegates(id: string, label: PlainKey, query: Record<string, string>): Action {
  return { id, group: 'event', label: () => t(label), when: inEvent, rare: true, run: to('delegates', query) };
}

/** Presses keys that only the screen knows, once the palette has given the focus back. */
function pressing(key: string): () => void {
  return () => void setTimeout(() => window.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true })));
}

/** Every action there is. */
export const actions: readonly Action[] = [
  { id: 'palette', group: 'everywhere', label: () => t('ui.action.palette'), keys: ['Mod+K'], run: () => toggle('palette') },
  { id: 'undo', group: 'everywhere', label: () => t('ui.frame.undo'), keys: ['Mod+Z'], afterTyping: true, run: () => void undo() },
  {
    id: 'redo',
    group: 'everywhere',
    label: () => t('ui.frame.redo'),
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    afterTyping: true,
    run: () => void redo(),
  },
  { id: 'home', group: 'everywhere', label: () => t('ui.frame.home'), keys: ['Alt+0'], run: () => go({ screen: 'home' }) },
  { id: 'new-event', group: 'everywhere', label: () => t('ui.home.new'), keys: ['Mod+Alt+N'], run: () => go({ screen: 'new' }) },
  screen('overview', 'ui.frame.overview', 'Alt+1'),
  screen('agenda', 'ui.frame.agenda', 'Alt+2'),
  screen('delegates', 'ui.frame.delegates', 'Alt+3'),
  screen('import', 'ui.import.title'),
  screen('attendance', 'ui.frame.attendance', 'Alt+4'),
  screen('certificates', 'ui.frame.certificates', 'Alt+5'),
  screen('documents', 'ui.frame.documents', 'Alt+6'),
  screen('details', 'ui.frame.details', 'Alt+7'),
  ofDelegates('add-delegate', 'ui.delegates.add', { do: 'add' }),
  ofDelegates('export-list', 'ui.action.export_list', { do: 'export' }),
  ofDelegates('duplicates', 'ui.action.duplicates', { view: 'duplicates' }),
  ofDelegates('quotas', 'ui.action.quotas', { view: 'quotas' }),
  {
    id: 'find',
    group: 'screen',
    label: () => t('ui.delegates.search'),
    keys: ['Mod+F'],
    when: onList,
    rare: true,
    run: pressing('f'),
  },
  // Only the wizard knows whether there is a list to take, so the palette does not offer it.
  { id: 'take-list', group: 'screen', label: () => t('ui.action.take_list'), keys: ['Mod+Enter'], when: onPart('import') },
  {
    id: 'save-pdf',
    group: 'screen',
    label: () => t('ui.documents.save'),
    keys: ['Mod+S'],
    when: onPaper,
    rare: true,
    run: pressing('s'),
  },
  {
    id: 'open-pdf',
    group: 'screen',
    label: () => t('ui.documents.open'),
    keys: ['Mod+P'],
    when: onPaper,
    rare: true,
    run: pressing('p'),
  },
  ...papers.map(
    (document): Action => ({
      id: `print-${document}`,
      group: 'print',
      label: () => t('ui.action.print', { document: t(`document_kind.${document}`) }),
      when: inEvent,
      rare: true,
      run: to('documents', { document }),
    }),
  ),
  { id: 'back-up', group: 'window', label: () => t('ui.backup.now'), run: () => void backUp() },
  { id: 'backups', group: 'window', label: () => t('ui.action.backups'), run: () => go({ screen: 'settings', part: 'backups' }) },
  { id: 'samples', group: 'window', label: () => t('ui.home.open_samples'), when: (at) => at.screen === 'home', run: () => void openSamples() },
  { id: 'settings', group: 'window', label: () => t('ui.frame.settings'), keys: ['Mod+,'], run: () => go({ screen: 'settings' }) },
  // Backups have words of their own above.
  ...settingsParts.filter((part) => part !== 'backups').map(
    (part): Action => ({
      id: `settings-${part}`,
      group: 'window',
      label: () => t('ui.action.settings_part', { part: t(`ui.settings.part.${part}`) }),
      rare: true,
      run: () => go({ screen: 'settings', part }),
    }),
  ),
  { id: 'designs', group: 'window', label: () => t('ui.designs.title'), rare: true, run: () => go({ screen: 'designs' }) },
  {
    id: 'language',
    group: 'window',
    label: () => t('ui.action.language'),
    run: () => (settings.language = settings.language === 'vi' ? 'en' : 'vi'),
  },
  { id: 'light', group: 'window', label: () => t('ui.action.light'), run: () => (settings.theme = 'light') },
  { id: 'dark', group: 'window', label: () => t('ui.action.dark'), run: () => (settings.theme = 'dark') },
  { id: 'system', group: 'window', label: () => t('ui.action.system'), rare: true, run: () => (settings.theme = 'system') },
  { id: 'help', group: 'window', label: () => t('ui.help.title'), keys: ['F1'], run: () => toggle('help') },
  { id: 'shortcuts', group: 'window', label: () => t('ui.shortcuts.title'), keys: ['Mod+/', '?'], run: () => toggle('shortcuts') },
];

/** What can be done at a place, with something to run. */
export function possible(at: Route): Action[] {
  return actions.filter((action) => action.run !== undefined && applies(action, at));
}

/** Whether an action can be done at a place. */
export function applies({ when }: Action, at: Route): boolean {
  return when === undefined || when(at);
}
