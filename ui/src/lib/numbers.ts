// Whole numbers as people write them.
import { settings } from './settings.svelte';

/**
 * `50.000` in Vietnamese, `50,000` in English. Not by Intl: its first use takes WebKit some 50 ms,
 * which every start would pay.
 */
export function whole(value: number): string {
  return `${value}`.replace(/\B(?=(\d{3})+$)/g, settings.language === 'vi' ? '.' : ',');
}
