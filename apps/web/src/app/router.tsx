import { createBrowserRouter, Navigate, Outlet, ScrollRestoration } from 'react-router';
import { Loading } from '../common/page.js';
import { administrationPages } from './administration.js';
import { PageFailed, PageNotFound } from './failures.js';
import { Session } from './session.js';

const filing = async () => ({ Component: (await import('../filing/filing-page.js')).FilingPage });

const Root = () => (
  <>
    <Outlet />
    <ScrollRestoration />
  </>
);

/** Each page is loaded when it is first opened; sign-in, verification and an investor's link need neither the shell nor any other page. */
export const newRouter = () =>
  createBrowserRouter([
    {
      Component: Root,
      ErrorBoundary: PageFailed,
      HydrateFallback: Loading,
      children: [
        {
          path: '/sign-in',
          lazy: async () => ({ Component: (await import('../sign-in/sign-in-page.js')).SignInPage }),
        },
        {
          path: '/verify/:code?',
          lazy: async () => ({ Component: (await import('../verify/verify-page.js')).VerifyPage }),
        },
        {
          path: '/fill/:secret',
          lazy: async () => ({ Component: (await import('../fill/fill-page.js')).FillPage }),
        },
        {
          Component: Session,
          children: [
            {
              lazy: async () => ({ Component: (await import('./shell.js')).Shell }),
              children: [
                {
                  ErrorBoundary: PageFailed,
                  children: [
                    { index: true, element: <Navigate to="/box/todo" replace /> },
                    {
                      path: 'box/:box',
                      lazy: async () => ({ Component: (await import('../boxes/box-page.js')).BoxPage }),
                    },
                    {
                      path: 'new',
                      lazy: async () => ({ Component: (await import('../boxes/new-page.js')).NewPage }),
                    },
                    {
                      path: 'me',
                      lazy: async () => ({ Component: (await import('./me-page.js')).MePage }),
                    },
                    {
                      path: 'delegations',
                      lazy: async () => ({
                        Component: (await import('../delegations/delegations-page.js')).DelegationsPage,
                      }),
                    },
                    {
                      path: 'templates',
                      lazy: async () => ({
                        Component: (await import('../beside/templates-page.js')).TemplatesPage,
                      }),
                    },
                    {
                      path: 'notices',
                      lazy: async () => ({
                        Component: (await import('../notices/notices-page.js')).NoticesPage,
                      }),
                    },
                    {
                      path: 'submission/:id',
                      lazy: async () => ({
                        Component: (await import('../submission/submission-page.js')).SubmissionPage,
                      }),
                    },
                    { path: 'file/:matter', lazy: filing },
                    { path: 'draft/:id', lazy: filing },
                    {
                      path: 'refused',
                      lazy: async () => ({ Component: (await import('./refused-page.js')).RefusedPage }),
                    },
                    ...administrationPages,
                    { path: '*', Component: PageNotFound },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
  ]);
