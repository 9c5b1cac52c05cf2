import { defineConfig } from 'vite';
import { explorerAddresses } from './scripts/explorer-addresses.ts';
import { gzipAssets } from './scripts/gzip-assets.ts';

// Libraries of single views of the explorer: each stays with the view, which is loaded when it is asked for.
const ofExplorer = /node_modules\/(prettier|cytoscape)\//;

export default defineConfig({
  plugins: [gzipAssets(), explorerAddresses()],
  // `npm run dev` shows the pages as they are edited, with the API of a server that runs beside it.
  server: { proxy: Object.fromEntries(['/graphql', '/export', '/id'].map((path) => [path, process.env.HERSTELGRAAF_URL ?? 'http://127.0.0.1:8080'])) },
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
      input: { playground: 'index.html', explorer: 'explore.html' },
      output: {
        // The libraries stand apart from our own code, so that an edit of ours renews a
        // small file only, for the reader and for the repository.
        codeSplitting: {
          groups: [
            // What loads modules on demand is used by every page, and would go along with the first library that uses it.
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\/|vite\/preload-helper/, priority: 1 },
            { name: 'monaco', test: /node_modules\/(monaco-editor|monaco-graphql)\// },
            // The playground's menus use it too.
            { name: 'virtual', test: /node_modules\/@tanstack\//, priority: 1 },
            { name: 'urql', test: /node_modules\/(wouter|regexparam|urql|@urql|wonka|@0no-co)\// },
            { name: 'graphiql', test: (id) => id.includes('/node_modules/') && !ofExplorer.test(id) },
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
