// The filter of delegates that leaves nobody out.
import type { DelegateFilter } from '../ipc/client';

/** Nothing narrowed. */
export function everybody(): DelegateFilter {
  return { categories: [], delegations: [], provinces: [], states: [], lacking: [] };
}
