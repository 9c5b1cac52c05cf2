import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readyTabs } from './operations';
import './workers';
import './playground.css';

const fetcher = createGraphiQLFetcher({ url: new URL('/graphql', window.location.href).href });

createRoot(document.getElementById('playground')!).render(
  <StrictMode>
    <GraphiQL fetcher={fetcher} defaultTabs={readyTabs} schemaDescription defaultEditorToolsVisibility={false}>
      <GraphiQL.Logo>Herstelgraaf</GraphiQL.Logo>
    </GraphiQL>
  </StrictMode>,
);
