// Files that are dropped on the window. Rust gets their paths, the window tokens of them.
import { call, Channel, type ChosenFile } from '../ipc/client';

interface Watcher {
  /** Files are held over the window, or no more. */
  onover: (over: boolean) => void;
  ondrop: (files: ChosenFile[]) => void;
}

/** Tells of dropped files until the function that it gives is called; one watcher at a time. */
export function watchDrops({ onover, ondrop }: Watcher): () => void {
  let listening = true;
  const drops = new Channel<{ over: boolean; files: ChosenFile[] }>(({ over, files }) => {
    if (!listening) return;
    onover(over);
    if (files.length > 0) ondrop(files);
  });
  // Without it files can be chosen still.
  void call('watch_drops', { drops }).catch(() => undefined);
  return () => void (listening = false);
}
