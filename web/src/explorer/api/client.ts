import { Client, cacheExchange, fetchExchange } from '@urql/core';

/** Asks this server's own API. Answers are kept until the page is loaded anew, so that going back shows what was seen. */
export const client = new Client({
  url: '/graphql',
  exchanges: [cacheExchange, fetchExchange],
  preferGetMethod: false,
});
