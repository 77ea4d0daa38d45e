import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test';
import type { Cookie } from './visits.ts';

/** How much slower than this machine the phone computes, and what its network carries. */
export interface PhoneOptions {
  cpuSlowdown: number;
  latencyMs: number;
  downKbps: number;
  upKbps: number;
}

/**
 * Slow 4G as Chrome's developer tools apply it: Lighthouse's 150 ms, 1.6 Mbit/s and 750 kbit/s,
 * adjusted for throttling whole requests instead of packets (latency × 3.75, throughput × 0.9).
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
 */
export const midPhone: PhoneOptions = {
  cpuSlowdown: 4,
  latencyMs: 562.5,
  downKbps: 1440,
  upKbps: 675,
};

/** JavaScript as it came over the network, compressed. */
export interface ScriptBytes {
  /** What the page itself names, so that it cannot be used without. */
  first: number;
  /** And what was loaded on demand or ahead, for this page or the next. */
  all: number;
}

/** A phone with an empty cache that has opened nothing yet. */
export interface Phone {
  page: Page;
  scriptBytes: () => ScriptBytes;
  close: () => Promise<void>;
}

const vitalsScript = createRequire(import.meta.url)
  .resolve('web-vitals')
  .replace(/web-vitals\.umd\.cjs$/, 'web-vitals.attribution.iife.js');

export async function openPhone(
  browser: Browser,
  origin: string,
  options: PhoneOptions,
  cookies: readonly Cookie[],
): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: origin })));
  await observeVitals(context);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const scriptBytes = await countScriptBytes(session);
  await slowDown(session, options);
  return { page, scriptBytes, close: () => context.close() };
}

/** Keeps the latest value of each vital, and what it was measured on, in `window.measuredVitals`. */
async function observeVitals(context: BrowserContext): Promise<void> {
  const webVitals = await readFile(vitalsScript, 'utf8');
  await context.addInitScript({
    content: `${webVitals}
      const measured = (window.measuredVitals = {});
      const keep = ({ name, value, attribution }) => {
        measured[name] = { value, target: attribution.target ?? attribution.interactionTarget ??
          attribution.largestShiftTarget ?? null };
      };
      for (const observe of [webVitals.onLCP, webVitals.onINP, webVitals.onCLS]) {
        observe(keep, { reportAllChanges: true, durationThreshold: 0 });
      }`,
  });
}

async function countScriptBytes(session: CDPSession): Promise<() => ScriptBytes> {
  const named = new Set<string>();
  const scripts = new Set<string>();
  const bytes = { first: 0, all: 0 };
  session.on('Network.requestWillBeSent', ({ requestId, initiator }) => {
    if (initiator.type === 'parser') named.add(requestId);
  });
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!scripts.has(requestId)) return;
    bytes.all += encodedDataLength;
    if (named.has(requestId)) bytes.first += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => bytes;
}

async function slowDown(session: CDPSession, options: PhoneOptions): Promise<void> {
  const bytesPerSecond = (kbps: number) => (kbps * 1000) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: options.latencyMs,
    downloadThroughput: bytesPerSecond(options.downKbps),
    uploadThroughput: bytesPerSecond(options.upKbps),
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: options.cpuSlowdown });
}
