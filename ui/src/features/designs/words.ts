// What areas, fields and faults are called.
import { has, t } from '../../i18n/words.svelte';
import type { DesignFault } from '../../ipc/client';
import { type Area, type Face, partsOf } from './model';

/** The fields that texts of a design may tell (docs/designs.md), by its purpose. */
const both = [
  'name', 'title', 'organisation', 'post', 'salutation', 'event', 'theme', 'place', 'dates', 'held', 'parent_body', 'body',
  'heading', 'code', 'sample',
];
export const fields = {
  badge: [...both, 'province', 'category', 'notes'],
  certificate: [...both, 'presented', 'attended', 'number', 'signed', 'country', 'motto', 'authority', 'signer_post', 'signer'],
} as const;

/** What a text can depend on, beside fields. */
export const conditions = ['logo', 'photo', 'one_signer', 'both_languages', 'state_style', 'party_style', 'plain_style'] as const;

export function fieldName(field: string): string {
  const key = `ui.designs.field.${field}`;
  return has(key) ? t(key) : field;
}

/** A text with its fields as people call them: `‹Họ tên›`. */
export function readable(text: string): string {
  return text.replace(/\{\{|\{(\w+)\}/g, (whole, field?: string) => (field ? `‹${fieldName(field)}›` : whole === '{{' ? '{' : whole));
}

/** The same the other way: what is called like a field of this purpose becomes one. */
export function written(text: string, purpose: keyof typeof fields): string {
  const named = new Map(fields[purpose].map((field) => [fieldName(field), field]));
  const braced = text.replaceAll('{', '{{');
  return braced.replace(/‹([^›]*)›/g, (whole, name: string) => (named.has(name) ? `{${named.get(name)}}` : whole));
}

/** What an area is called in the list. */
export function areaName(area: Area): string {
  const kind = t(`ui.designs.kind.${area.kind}`);
  if (area.kind === 'text') return partsOf(area).map(({ text = '' }) => readable(text)).join(' / ') || kind;
  if (area.kind === 'picture') return t(`ui.designs.shows.${area.shows ?? 'logo'}`);
  const ornament = `ui.designs.ornament.${area.ornament}`;
  if (area.kind === 'ornament' && has(ornament)) return t(ornament);
  return kind;
}

/** A condition as people say it: `không có biểu trưng`. */
export function conditionName(condition: string): string {
  const word = condition.replace('!', '');
  const key = `ui.designs.condition.${word}`;
  const name = has(key) ? t(key) : t('ui.designs.condition_field', { field: fieldName(word) });
  if (!condition.startsWith('!')) return name;
  return word === 'one_signer' ? t('ui.designs.several_signers') : t('ui.designs.condition_not', { what: name });
}

export function whenWords(when: string | string[] | undefined): string {
  return [when ?? []].flat().map(conditionName).join(', ');
}

export function faceName({ family, weight = 400, italic }: Face): string {
  const manner = [weight >= 600 ? t('ui.designs.bold', { weight }) : '', italic ? t('ui.designs.italic') : ''];
  return [family, ...manner.filter(Boolean)].join(' · ');
}

/** What is wrong, and with which key. */
export function faultWords({ key, kind, detail }: DesignFault): string {
  if (kind === 'overlap') return t('ui.designs.fault.overlap');
  const name = `ui.designs.key.${key}`;
  const what = has(name) ? t(name) : key;
  const words = `ui.designs.fault.${kind}`;
  return has(words) ? t(words as 'ui.designs.fault.out_of_range', { what, detail }) : `${what}: ${detail}`;
}
