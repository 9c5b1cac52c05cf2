import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Provider } from 'urql';
import { Router } from 'wouter';
import { client } from './api/client';
import { Explorer } from './Explorer';
import './explorer.css';

createRoot(document.getElementById('explorer')!).render(
  <StrictMode>
    <Provider value={client}>
      <Router base="/explore">
        <Explorer />
      </Router>
    </Provider>
  </StrictMode>,
);
