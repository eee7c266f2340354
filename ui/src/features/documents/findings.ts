// What preflight found, put together by what it is about, with where it is mended.
import { has, type PlainKey, t } from '../../i18n/words.svelte';
import type { Finding } from '../../ipc/client';
import { href, type Part } from '../../lib/route.svelte';

/** Findings of one kind and field: said once, with everybody it concerns. */
export interface Matter {
  key: string;
  kind: Finding['kind'];
  /** What is wrong, in words. */
  what: string;
  /** What to do about it. */
  next: string;
  findings: Finding[];
}

/** Put together; what concerns most comes after what concerns the whole. */
export function matters(findings: readonly Finding[]): Matter[] {
  const by = new Map<string, Matter>();
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.noun} ${finding.field}`;
    const matter = by.get(key) ?? { key, kind: finding.kind, what: what(finding), next: next(finding), findings: [] };
    matter.findings.push(finding);
    by.set(key, matter);
  }
  const whole = (matter: Matter) => (matter.findings[0]?.id ? 1 : 0);
  return [...by.values()].sort((a, b) => whole(a) - whole(b) || b.findings.length - a.findings.length);
}

/** What a field is called: a name or a title by whose it is; one without words is some other. */
export function fieldWords(field: string, noun = ''): string {
  const words = [`finding_field.${noun}_${field}`, `finding_field.${field}`, `option.${field}`];
  const key = words.find(has);
  return t(key ?? 'ui.documents.a_field');
}

function what({ kind, noun, field }: Finding): string {
  const key = `ui.documents.found.${kind}` as const;
  return t(key, { field: fieldWords(field, noun) });
}

function next({ kind }: Finding): string {
  const key: PlainKey = `ui.documents.mend.${kind}`;
  return t(key);
}

/** The screen where records of a noun are mended; people and bodies are known by what they do. */
const screens: Record<string, Part> = {
  delegate: 'delegates',
  session: 'agenda',
  item: 'agenda',
  role: 'agenda',
  person: 'agenda',
  organisation: 'agenda',
};
/** Fields of no record that are settled once for all papers. */
const settled = ['body', 'parent_body', 'symbol', 'logo', 'place_of_signing'];
const ofSigners = ['signer', 'signature'];

/** Where a finding is mended; nothing where it is chosen on this very screen. */
export function placeOf({ noun, id, field }: Finding, event: string): string | undefined {
  if (noun === 'signer' || ofSigners.includes(field)) return href({ screen: 'settings', part: 'papers' });
  if (settled.includes(field)) return href({ screen: 'settings', part: 'office' });
  if (noun === 'room') return href({ screen: 'event', id: event, part: 'details' });
  const part = screens[noun];
  if (part) return href({ screen: 'event', id: event, part, query: { open: id } });
  return noun === 'event' || noun === '' ? ofEvent(field, event) : undefined;
}

const ofTheEvent = ['name', 'name_en', 'event', 'place', 'theme', 'start', 'time', 'organiser', 'parent'];

function ofEvent(field: string, event: string): string | undefined {
  return ofTheEvent.includes(field) ? href({ screen: 'event', id: event, part: 'details' }) : undefined;
}
