// The kinds of people a list of certificates is looked through by.
import type { Standing } from '../../ipc/client';

export const kinds = ['all', 'ready', 'short', 'exception', 'issued'] as const;
export type Kind = (typeof kinds)[number];

/** Whether somebody is of a kind; `ready` qualify and have none yet. */
export function kindOf(kind: Kind, { qualifies, number, why }: Standing): boolean {
  const of: Record<Kind, boolean> = {
    all: true,
    ready: qualifies && number === null,
    short: !qualifies && number === null,
    exception: why === 'exception',
    issued: number !== null,
  };
  return of[kind];
}
