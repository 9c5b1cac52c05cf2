import { defineConfig } from 'vite';
import { gzipAssets } from './scripts/gzip-assets.ts';

export default defineConfig({
  plugins: [gzipAssets()],
  build: {
    target: 'es2022',
    // The Content-Security-Policy allows fonts and workers from files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // One entry a page.
      input: { playground: 'index.html' },
      onwarn(warning, report) {
        // React's packages mark themselves for servers that render; a bundle has no use for it.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning);
      },
    },
  },
  worker: { format: 'es' },
});
