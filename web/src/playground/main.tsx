import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ActiveTabFollower, SystemThemeFollower } from './Followers';
import { sections } from './operations';
import { operationsPlugin } from './OperationsPanel';
import './workers';
import './playground.css';

const fetcher = createGraphiQLFetcher({ url: new URL('/graphql', window.location.href).href });

// An address with ?query= (and ?variables=) opens that query first.
const address = new URLSearchParams(window.location.search);
const query = address.get('query') ?? undefined;
const variables = address.get('variables') ?? undefined;

const readyTabs = sections.flatMap(({ operations }) => operations.map(({ query }) => ({ query })));

createRoot(document.getElementById('playground')!).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      plugins={[operationsPlugin, HISTORY_PLUGIN]}
      defaultTabs={query === undefined ? readyTabs : [{ query, variables }, ...readyTabs]}
      initialQuery={query}
      initialVariables={variables}
      defaultEditorToolsVisibility={variables !== undefined}
      schemaDescription
      inputValueDeprecation
    >
      <GraphiQL.Logo>Herstelgraaf</GraphiQL.Logo>
      <SystemThemeFollower />
      <ActiveTabFollower />
    </GraphiQL>
  </StrictMode>,
);
