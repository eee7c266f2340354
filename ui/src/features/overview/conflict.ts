// What is wrong in an agenda, in a sentence.
import { t } from '../../i18n/words.svelte';
import type { Conflict } from '../../ipc/client';
import { formatDate } from '../../lib/dates';
import { settings } from '../../lib/settings.svelte';

/** "08h30 ngày 06/6/2024 · Bài A". */
export function conflictPlace({ name, date, time }: Conflict): string {
  const clock = time ? (settings.language === 'vi' ? time.replace(':', 'h') : time) : '';
  const when = [clock, date ? formatDate(date, settings.language) : ''].filter(Boolean).join(' ');
  return [when, name].filter(Boolean).join(' · ');
}

/** Why it is marked. */
export function conflictReason({ kind, other, shared }: Conflict): string {
  const with_ = other || t('ui.overview.conflict.nameless');
  if (kind === 'room') return t('ui.overview.conflict.room', { room: shared, other: with_ });
  if (kind === 'person') return t('ui.overview.conflict.person', { person: shared, other: with_ });
  if (kind === 'order') return t('ui.overview.conflict.order', { other: with_ });
  return t(`ui.overview.conflict.${kind}`);
}
