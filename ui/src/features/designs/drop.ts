// An area is dropped at once, and brought back from the message that says so.
import { t } from '../../i18n/words.svelte';
import { undo } from '../../lib/journal';
import { say } from '../../lib/toast';
import type { Editor } from './editor.svelte';
import { areasOf, removed } from './model';
import { areaName } from './words';

/** Takes an area off the page. */
export function drop(editor: Editor, at: number): void {
  const { design } = editor;
  const area = design && areasOf(design)[at];
  if (!design || !area || !editor.own) return;
  editor.select(undefined);
  editor.change(removed(design, at));
  say(t('ui.designs.dropped', { name: areaName(area) }), { label: t('ui.frame.undo'), run: () => void back(editor) });
}

/** What is not kept yet is taken back here, what is kept by Rust. */
async function back(editor: Editor): Promise<void> {
  await editor.keep();
  if (editor.unsaved) editor.drop();
  else await undo();
}
