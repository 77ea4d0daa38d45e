import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './e2e/browser.ts';

/** Journeys against a running shop: `HH_WEB_URL`, or the one that `npm start` opens. */
export default defineConfig({
  testDir: './e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ...(process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? [['json'] as const] : [])],
  use: {
    baseURL: process.env['HH_WEB_URL'] ?? 'http://localhost:3000',
    trace: 'on-first-retry',
    actionTimeout: 15_000,
    launchOptions,
  },
  outputDir: '../../.data/playwright',
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } },
    },
    { name: 'phone', use: { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } } },
  ],
});
