// Numbers as people write them.
import { settings } from './settings.svelte';

const signs = { vi: { thousands: '.', decimals: ',' }, en: { thousands: ',', decimals: '.' } };

/**
 * `50.000` and `1,5` in Vietnamese, `50,000` and `1.5` in English, to a thousandth. Not by Intl: its
 * first use takes WebKit some 30 ms, which every start would pay.
 */
export function numberWords(value: number): string {
  const { thousands, decimals } = signs[settings.language];
  const [whole = '', part] = `${Math.round(value * 1000) / 1000}`.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return part ? `${grouped}${decimals}${part}` : grouped;
}
