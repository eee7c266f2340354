// On what authority somebody signs, in words and as the mark that is printed before the post.
import type { PlainKey } from '../../i18n/words.svelte';
import type { Records } from '../../ipc/client';

export type Authority = NonNullable<Records['signer']['authority']>;

/** In the order in which a form offers them. */
export const authorities = ['collective', 'deputy', 'order', 'delegation', 'acting'] as const satisfies readonly Authority[];

/** The words for the mark: `KT.` in a state paper, `K/T` in one of the Party. */
export function markKey(authority: Authority, party: boolean): PlainKey {
  return party ? `ui.settings.signers.mark_party.${authority}` : `ui.settings.signers.mark.${authority}`;
}
