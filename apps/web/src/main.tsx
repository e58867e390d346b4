import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import './app/base.css';
import { client } from './app/client.js';
import { startTexts } from './app/i18n.js';
import { newRouter } from './app/router.js';
import { ToastRegion } from './common/toast-region.js';
import { MeDocument } from './generated/graphql.js';

startTexts();
// Asked while the page's code is still on its way; a failure is Session's to ask again and to show.
client.query({ query: MeDocument }).catch(() => {});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <RouterProvider router={newRouter()} />
      <ToastRegion />
    </ApolloProvider>
  </StrictMode>,
);
