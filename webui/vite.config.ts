import { defineConfig } from 'vitest/config';

/** Where `npm run dev` finds the server. */
const server = process.env['PISHVAZ_SERVER'] ?? 'http://127.0.0.1:8080';

/** How long a browser may take to show something, also on a machine with much else to do; one second unless said. */
const patient = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
  build: { target: 'es2022', assetsInlineLimit: 0 },
  server: { proxy: { '/api': { target: server, ws: true } } },
  test: {
    fileParallelism: false,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts', 'gates/*.test.ts'], testTimeout: 60_000 },
      },
      { test: { name: 'e2e', include: ['e2e/*.spec.ts'], ...patient } },
      { test: { name: 'pbx', include: ['e2e/{demo,asterisk}/*.spec.ts'], ...patient } },
    ],
  },
});
