// The columns of the list of delegates, in the present language.
import type { Column } from '../../components/grid';
import { t } from '../../i18n/words.svelte';
import type { Delegate, Sort } from '../../ipc/client';

/** Read inside a rune, so that another language gives other headings. */
export function columns(): Column<Delegate, Sort>[] {
  return [
    { key: 'order', label: t('ui.delegates.order'), width: '56px', text: (_, i) => `${i + 1}`, sort: 'order', figures: true },
    { key: 'name', label: t('ui.delegates.name'), width: 'minmax(168px, 1.1fr)', text: (d) => d.name, sort: 'name', strong: true },
    { key: 'title', label: t('ui.delegates.post'), width: 'minmax(120px, 1fr)', text: (d) => d.title ?? '' },
    { key: 'organisation', label: t('ui.delegates.organisation'), width: 'minmax(160px, 1.6fr)', text: (d) => d.organisation ?? '', sort: 'organisation' },
    { key: 'province', label: t('ui.delegates.province'), width: 'minmax(112px, 0.7fr)', text: (d) => d.province ?? '', sort: 'province' },
    { key: 'category', label: t('ui.delegates.category'), width: 'minmax(120px, 1fr)', text: (d) => d.category ?? '' },
  ];
}
