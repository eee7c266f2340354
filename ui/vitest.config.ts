import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vite.config.ts';

export default mergeConfig(
  base,
  defineConfig({
    // Two checkouts may be tested at the same time.
    server: { strictPort: false },
    // Vite finds a package that only a dynamic import names while tests run, and then loads the
    // page anew with a second Svelte in it. On a fresh machine that failed whatever ran just then.
    optimizeDeps: { include: ['pdfjs-dist'] },
    test: {
      include: ['src/**/*.test.ts'],
      setupFiles: ['src/testing/setup.ts'],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        // The smallest screen that must hold everything.
        viewport: { width: 1366, height: 768 },
        provider: playwright({
          launchOptions: {
            executablePath: process.env.LANGBIANG_CHROMIUM ?? '/usr/bin/chromium',
            // Continuous integration runs as root, where Chromium's sandbox cannot start.
            args: ['--no-sandbox', '--disable-gpu'],
          },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }),
);
