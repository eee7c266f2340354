// What of the delegates is shown, as the address says it: tab, search, order, filters.
import type { DelegateFilter, Sort } from '../../ipc/client';
import { everybody } from '../../lib/everybody';

export const tabs = ['list', 'duplicates', 'quotas'] as const;
export type Tab = (typeof tabs)[number];

export const sorts = ['name', 'organisation', 'province', 'order', 'protocol'] as const satisfies readonly Sort[];

/** The fields of a filter, each under its name in the address. */
export const fields = {
  category: 'categories',
  delegation: 'delegations',
  province: 'provinces',
  state: 'states',
  missing: 'lacking',
} as const satisfies Record<string, keyof DelegateFilter>;
export type FilterField = keyof typeof fields;

export interface View {
  tab: Tab;
  search: string;
  sort: Sort;
  filter: DelegateFilter;
  /** Two records to compare, where the user chose them. */
  pair?: [string, string];
  /** The delegate to show at first. */
  open?: string;
}

const words = {
  state: ['registered', 'invited', 'declined', 'replaced'],
  missing: ['phone', 'title', 'organisation', 'category', 'province'],
};

/** How many values a filter asks for. */
export function asked(filter: DelegateFilter): number {
  return Object.values(filter).flat().length;
}

/** Reads the address; what is unknown there is passed over. */
export function readView(query: URLSearchParams): View {
  const filter = everybody();
  for (const name of Object.keys(fields) as FilterField[]) {
    const known = name === 'state' || name === 'missing' ? words[name] : undefined;
    const values = query.getAll(name).filter((value) => value && (known?.includes(value) ?? true));
    (filter[fields[name]] as string[]) = values;
  }
  const open = query.get('open');
  const [keep, other] = [query.get('keep'), query.get('other')];
  return {
    tab: tabs.find((tab) => tab === query.get('view')) ?? 'list',
    search: query.get('search') ?? '',
    sort: sorts.find((sort) => sort === query.get('sort')) ?? 'name',
    filter,
    ...(open ? { open } : {}),
    ...(keep && other ? { pair: [keep, other] as [string, string] } : {}),
  };
}

/** The address of a view; what is usual stays out of it. */
export function writeView(view: View): URLSearchParams {
  const query = new URLSearchParams();
  if (view.tab !== 'list') query.set('view', view.tab);
  if (view.search) query.set('search', view.search);
  for (const name of Object.keys(fields) as FilterField[]) {
    for (const value of view.filter[fields[name]]) query.append(name, value);
  }
  if (view.sort !== 'name') query.set('sort', view.sort);
  if (view.pair) {
    query.set('keep', view.pair[0]);
    query.set('other', view.pair[1]);
  }
  return query;
}
