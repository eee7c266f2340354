// On what authority somebody signs, and the mark that is printed for it before the post.
import type { Records } from '../../ipc/client';

export type Authority = NonNullable<Records['signer']['authority']>;

/** In the order in which a form offers them. */
export const authorities = ['collective', 'deputy', 'order', 'delegation', 'acting'] as const satisfies readonly Authority[];

/** State papers (decree 30/2020/NĐ-CP) and those of the Party (36-HD/VPTW); the same in every language. */
const marks: Record<Authority, { state: string; party: string }> = {
  collective: { state: 'TM.', party: 'T/M' },
  deputy: { state: 'KT.', party: 'K/T' },
  order: { state: 'TL.', party: 'T/L' },
  delegation: { state: 'TUQ.', party: 'T/UQ' },
  acting: { state: 'Q.', party: 'Q.' },
};

/** The mark: `KT.` in a state paper, `K/T` in one of the Party. */
export function mark(authority: Authority, party: boolean): string {
  return marks[authority][party ? 'party' : 'state'];
}
