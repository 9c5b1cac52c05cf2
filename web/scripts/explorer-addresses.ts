import type { Plugin } from 'vite';

/** Under `npm run dev`: answers every address of the explorer with its page, as the Go handler does. */
export function explorerAddresses(): Plugin {
  return {
    name: 'explorer-addresses',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        if (/^\/explore(\/|\?|$)/.test(request.url ?? '')) request.url = '/explore.html';
        next();
      });
    },
  };
}
