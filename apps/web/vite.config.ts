import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv, type ProxyOptions } from 'vite';

/** In development the pages come from here and all else from the API, as one origin: the session's cookie needs that. */
export default defineConfig(({ mode }) => {
  const target = loadEnv(mode, '.', 'API_')['API_URL'] ?? 'http://127.0.0.1:3000';
  return {
    plugins: [react()],
    build: { chunkSizeWarningLimit: 900 }, // kB before compression
    server: {
      port: 5173,
      proxy: {
        '/graphql': { target, ws: true },
        // One address for the page and for what it shows.
        ...Object.fromEntries(
          ['/verify', '/fill'].map((path) => [
            path,
            {
              target,
              bypass: ({ headers, url }) => (headers.accept?.includes('text/html') ? url : undefined),
            } satisfies ProxyOptions,
          ]),
        ),
        ...Object.fromEntries(
          [
            '/files',
            '/documents',
            '/approval-forms',
            '/archives',
            '/examples',
            '/health',
            '/compliance.csv',
            '/bulletins',
            '/issue-previews',
            '/contributions.csv',
          ].map((path) => [path, target]),
        ),
      },
    },
  };
});
