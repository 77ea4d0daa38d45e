import type { LaunchOptions } from '@playwright/test';

export const launchOptions = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
} satisfies LaunchOptions;

/** WebGL without a graphics card; it makes every page slower, so that only 3D has it. */
export const launchOptionsWithGraphics = {
  ...launchOptions,
  args: [...launchOptions.args, '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
} satisfies LaunchOptions;
