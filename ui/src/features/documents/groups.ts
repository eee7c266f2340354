// Which choices belong together, and which of them mean something only beside another one.
import type { PlainKey } from '../../i18n/words.svelte';
import type { Choice } from '../../ipc/client';

/** Choices under one heading, in the order of a form. */
const groups: { title: PlainKey; names: readonly string[] }[] = [
  {
    title: 'ui.documents.group.what',
    names: [
      'who', 'per', 'letters_to', 'sheet_for', 'since', 'day', 'group', 'order', 'fields', 'restart', 'absent',
      'amount', 'amounts', 'purpose', 'items', 'notes', 'note_pages', 'contact', 'bodies', 'blank', 'received',
      'heading', 'attended', 'number', 'event_en', 'annex', 'chairs', 'extra', 'recipients', 'arrow', 'salutation',
      'capitals', 'post', 'role', 'sender', 'logo', 'code', 'photo', 'back', 'back_text',
    ],
  },
  { title: 'ui.documents.group.signing', names: ['signers', 'signed', 'makers', 'signed_place', 'signed_date', 'date_by_hand'] },
  {
    title: 'ui.documents.group.sheet',
    names: [
      'size', 'own_width', 'own_height', 'width', 'height', 'labels', 'first_label', 'columns', 'rows', 'label_width',
      'label_height', 'left', 'top', 'column_gap', 'row_gap', 'sheet', 'orientation', 'several', 'folded', 'imposed',
      'row_height', 'two_sided',
    ],
  },
  { title: 'ui.documents.group.colours', names: ['main_colour', 'second_colour', 'category_colours'] },
];

/** A choice that means something only while another one is so. */
const only: Record<string, (value: (name: string) => string) => boolean> = {
  own_width: (value) => value('size') === 'own',
  own_height: (value) => value('size') === 'own',
  back_text: (value) => value('back') === 'text',
  signed_date: (value) => value('date_by_hand') !== 'yes',
  makers: (value) => value('signed') !== 'no',
  ...Object.fromEntries(
    ['columns', 'rows', 'label_width', 'label_height', 'left', 'top', 'column_gap', 'row_gap'].map((name) => [
      name,
      (value: (name: string) => string) => value('labels') === 'own',
    ]),
  ),
};

/** The choices of a document by their headings; what no heading names stands under the first. */
export function grouped(choices: Choice[], values: Record<string, string>): { title: PlainKey; choices: Choice[] }[] {
  const value = (name: string) => values[name] ?? choices.find((choice) => choice.name === name)?.value ?? '';
  const shown = choices.filter(({ name }) => only[name]?.(value) ?? true);
  const named = new Set(groups.flatMap(({ names }) => names));
  const parts = groups.map(({ title, names }, at) => {
    const listed = names.flatMap((name) => shown.filter((choice) => choice.name === name));
    const rest = at === 0 ? shown.filter((choice) => !named.has(choice.name)) : [];
    return { title, choices: [...listed, ...rest] };
  });
  return parts.filter((part) => part.choices.length > 0);
}
