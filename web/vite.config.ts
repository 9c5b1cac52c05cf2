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
    // The licences of all that is bundled ask to go with it.
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      // One entry a page.
      input: { playground: 'index.html' },
      output: {
        // The libraries stand apart from our own code, so that an edit of ours renews a
        // small file only, for the reader and for the repository.
        codeSplitting: {
          groups: [
            { name: 'monaco', test: /node_modules\/(monaco-editor|monaco-graphql)\// },
            { name: 'graphiql', test: /node_modules\/(?!prettier\/)/ },
          ],
        },
      },
      onwarn(warning, report) {
        // React's packages mark themselves for servers that render; a bundle has no use for it.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') report(warning);
      },
    },
  },
  worker: { format: 'es' },
});
