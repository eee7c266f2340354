// The screens that are loaded when they are first opened. Home is not among them: it is what the
// window opens with, and a start should read no more than it shows. Nor is the palette: what is typed
// right after its key must not be lost while it comes.
import type { Component } from 'svelte';
import type { Event } from '../ipc/client';
import type { Part as Name } from '../lib/route.svelte';

/** What belongs to one event. */
type Part = () => Promise<{ default: Component<{ event: Event }> }>;

export const parts: Record<Name, Part> = {
  overview: () => import('../features/overview/Overview.svelte'),
  agenda: () => import('../features/agenda/Agenda.svelte'),
  delegates: () => import('../features/delegates/Delegates.svelte'),
  import: () => import('../features/import/Import.svelte'),
  attendance: () => import('../features/attendance/Attendance.svelte'),
  certificates: () => import('../features/certificates/Certificates.svelte'),
  documents: () => import('../features/documents/Documents.svelte'),
  details: () => import('../features/events/Details.svelte'),
};

export const screens = {
  welcome: () => import('../features/welcome/Welcome.svelte'),
  new: () => import('../features/events/NewEvent.svelte'),
  settings: () => import('../features/settings/Settings.svelte'),
  designs: () => import('../features/designs/Gallery.svelte'),
  design: () => import('../features/designs/Editor.svelte'),
  help: () => import('../features/help/Help.svelte'),
};
