/**
 * The pages of a shop of its own on a mid phone with a slow network:
 * `npm run bench:web [-- --runs 3 --page builder --cpu 4]`. The table is also kept as Markdown in
 * `.data/bench/web.md`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { midPhone, openPhone, type ScriptBytes } from './bench/web/phone.ts';
import { reportOf, type PageFigures } from './bench/web/report.ts';
import { arrangeVisit, visits, type Visit } from './bench/web/visits.ts';
import { readVitals, type Vitals } from './bench/web/vitals.ts';
import { ensureChromium } from './stack/chromium.ts';
import { repositoryDir } from './stack/repository.ts';
import { openTemporaryShop } from './stack/temporary-shop.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    page: { type: 'string' },
    cpu: { type: 'string', default: String(midPhone.cpuSlowdown) },
  },
});
const runs = Number(values.runs);
const phoneOptions = { ...midPhone, cpuSlowdown: Number(values.cpu) };
const chosen = visits.filter(({ name }) => !values.page || name === values.page);
if (chosen.length === 0) {
  throw new Error(
    `No page ${values.page}; there are: ${visits.map(({ name }) => name).join(', ')}`,
  );
}

const executablePath = ensureChromium();
const stack = await openTemporaryShop({
  scenario: 'demo',
  given: { LOG_LEVEL: 'warn', NODE_ENV: 'production' },
});
try {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const pages: PageFigures[] = [];
    for (const visit of chosen) pages.push(await measure(visit, browser));
    const report = reportOf(pages, phoneOptions, runs);
    console.log(`\n${report}`);
    const folder = join(repositoryDir, '.data/bench');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'web.md'), report);
  } finally {
    await browser.close();
  }
} finally {
  await stack.stop();
}

/** One visit that is not counted, so that the server has compiled what it runs, then the counted ones. */
async function measure(visit: Visit, browser: Browser): Promise<PageFigures> {
  await visitOnce(visit, browser);
  const measured: Awaited<ReturnType<typeof visitOnce>>[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await visitOnce(visit, browser));
  const vital = (name: keyof Vitals) => {
    const found = measured.map(({ vitals }) => vitals[name]).filter((one) => one !== null);
    return median(found, ({ value }) => value);
  };
  const kilobytes = (bytesOf: (scripts: ScriptBytes) => number) =>
    bytesOf(median(measured, ({ scripts }) => bytesOf(scripts))!.scripts) / 1000;
  const [lcp, inp] = [vital('lcpMs'), vital('inpMs')];
  const figures = {
    name: visit.name,
    lcpMs: lcp?.value ?? null,
    inpMs: inp?.value ?? null,
    cls: vital('cls')?.value ?? 0,
    firstScriptKb: kilobytes(({ first }) => first),
    allScriptKb: kilobytes(({ all }) => all),
    lcpTarget: lcp?.target ?? null,
    inpTarget: inp?.target ?? null,
  };
  console.log(`${visit.name} is measured`);
  return figures;
}

async function visitOnce(
  visit: Visit,
  browser: Browser,
): Promise<{ vitals: Vitals; scripts: ScriptBytes }> {
  const origin = stack.addresses.web;
  const { path, cookies } = await arrangeVisit(visit, origin);
  const phone = await openPhone(browser, origin, phoneOptions, cookies);
  try {
    await phone.page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
    await visit.use(phone.page);
    return { vitals: await readVitals(phone.page), scripts: { ...phone.scriptBytes() } };
  } finally {
    await phone.close();
  }
}

function median<Item>(items: readonly Item[], valueOf: (item: Item) => number): Item | undefined {
  return items.toSorted((a, b) => valueOf(a) - valueOf(b))[Math.floor((items.length - 1) / 2)];
}
