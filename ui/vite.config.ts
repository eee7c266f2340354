import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Assets that stand beside the interface, because documents or tests read them too. */
const asset = (name: string) => fileURLToPath(new URL(`../assets/${name}`, import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  // The words are read much faster as a text than as a program.
  json: { stringify: true },
  resolve: { alias: { $messages: asset('messages'), $help: asset('help') } },
  // Tauri's dev window looks here (tauri.dev.conf.json); another port would show an empty window.
  server: { port: 1420, strictPort: true, fs: { allow: ['..'] } },
  build: {
    target: ['es2022', 'safari16', 'chrome111'],
    // Fonts and the PDF worker stay files: the CSP allows no inline script.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    // What the first frame needs comes as one file: each more is asked for by way of the program.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
});
