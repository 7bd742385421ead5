import 'antd/dist/reset.css';
import './look/base.css';
import './look/parts.css';
import './look/pages.css';
import './look/admin.css';
import './look/inspection.css';
import './look/leader.css';
import './look/documents.css';
import './look/heat-map.css';
import './look/assign.css';
import './look/score.css';
import './look/lists.css';
import './look/print.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { LookProvider } from './look/look';
import { router } from './router';
import { problemOf } from './server/client';
import { ErrorBoundary } from './shell/error-boundary';
import { LanguageProvider } from './words/language';

const RETRIES = 2;

const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What was refused will be refused again; only a lost connection is worth another try.
      // An office's network has no outside to be on: the browser's word for `offline` stops nothing.
      networkMode: 'always',
      retry: (count, error) => problemOf(error) === null && count < RETRIES,
    },
    mutations: { networkMode: 'always' },
  },
});

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <LookProvider>
          <ErrorBoundary>
            <RouterProvider router={router} />
          </ErrorBoundary>
        </LookProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
