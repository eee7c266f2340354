// How an event stands to today, in words.
import { t } from '../../i18n/words.svelte';
import type { Card, Phase } from '../../ipc/client';

/** After so many days since it ended it is simply over. */
const LONG_AGO = 60;

/** "Còn 12 ngày", "Đang diễn ra", "Qua 3 ngày". */
export function phaseWords({ phase, days }: Pick<Card, 'phase' | 'days'>): string {
  if (phase === 'coming') return days === 1 ? t('ui.phase.tomorrow') : t('ui.phase.coming', { count: days });
  if (phase === 'over' && days === 1) return t('ui.phase.yesterday');
  if (phase === 'over' && days <= LONG_AGO) return t('ui.phase.days_ago', { count: days });
  return t(`ui.phase.${phase}`);
}

/** What that means; the word says it too. */
export function phaseMeaning(phase: Phase): 'good' | 'information' | 'attention' | 'quiet' {
  const meanings = { running: 'good', coming: 'information', undated: 'attention', over: 'quiet' } as const;
  return meanings[phase];
}
