import { expect, test, type Page } from '@playwright/test';
import { launchOptionsWithGraphics } from './browser.ts';
import { choose } from './shop.ts';

// Without a graphics card a picture takes a second, and more beside other tests.
test.slow();
test.use({ reducedMotion: 'reduce', launchOptions: launchOptionsWithGraphics });

const camera = (page: Page) => page.getByRole('group', { name: 'Camera' });
// Its buttons are placed over the picture, so that the group itself has no box.
const sideOf = (page: Page) => camera(page).getByRole('button', { name: 'Side' });
const drawing = (page: Page) =>
  page.getByRole('region', { name: 'Your design' }).getByRole('img').first();
const open = (page: Page) => page.getByRole('button', { name: '3D', exact: true }).click();

test('shows the design from all sides and in its colour, and gives back what it took', async ({
  page,
}) => {
  await page.addInitScript(countGraphicsObjects);
  await page.goto('/design');
  const flat = await middle(page);
  await open(page);
  await expect(sideOf(page)).toBeVisible({ timeout: 60_000 });
  await unlike(page, flat);

  await camera(page).getByRole('button', { name: 'Side' }).click();
  const side = await still(page);
  await camera(page).getByRole('button', { name: 'Top' }).click();
  await unlike(page, side);
  await camera(page).getByRole('button', { name: 'Side' }).click();
  await like(page, side);
  await page.keyboard.press('ArrowLeft');
  await unlike(page, side);
  await camera(page).getByRole('button', { name: 'Side' }).click();

  await choose(page, 'Colour', 'Red');
  await unlike(page, side);
  const kept = await graphicsObjects(page);
  for (const colour of ['Navy', 'Red', 'Navy', 'Red']) {
    await choose(page, 'Colour', colour);
    await still(page);
  }
  expect(await graphicsObjects(page)).toEqual(kept);
});

test('comes back when the graphics card was taken away', async ({ page, isMobile }) => {
  test.skip(isMobile, 'what 3D does without its means is the same on every device');
  await page.goto('/design');
  const flat = await middle(page);
  await open(page);
  await unlike(page, flat);
  const before = await still(page);
  const canvas = page.locator('canvas');
  const context = await canvas.evaluateHandle((element: HTMLCanvasElement) =>
    element.getContext('webgl2')?.getExtension('WEBGL_lose_context'),
  );
  await context.evaluate((extension) => extension?.loseContext());
  const notice = page.getByRole('status').filter({ hasText: 'graphics card was taken away' });
  await expect(notice).toBeVisible();
  await like(page, flat);
  await context.evaluate((extension) => extension?.restoreContext());
  await expect(notice).toBeHidden();
  await like(page, before);
});

test('says why there is only the drawing where the browser has no WebGL', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'what 3D does without its means is the same on every device');
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto('/design');
  await open(page);
  await expect(page.getByText(/has no WebGL.*drawing shows the same/)).toBeVisible();
  await expect(drawing(page)).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);
});

test('says that 3D did not come, and comes when asked again', async ({ page, isMobile }) => {
  test.skip(isMobile, 'what 3D does without its means is the same on every device');
  await page.goto('/design');
  await page.waitForLoadState('networkidle');
  await page.route('**/_next/static/**', (route) => route.abort());
  await open(page);
  await expect(page.getByText(/3D did not load/)).toBeVisible();
  await expect(drawing(page)).toBeVisible();
  await page.unroute('**/_next/static/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(sideOf(page)).toBeVisible({ timeout: 60_000 });
});

/** The middle of the stage, which no button or notice covers, as a picture in base64. */
async function middle(page: Page): Promise<string> {
  const box = await drawing(page).boundingBox();
  if (!box) throw new Error('There is no drawing');
  const clip = {
    x: box.x + box.width * 0.15,
    y: box.y + box.height * 0.2,
    width: box.width * 0.6,
    height: box.height * 0.3,
  };
  return (await page.screenshot({ clip, timeout: 60_000 })).toString('base64');
}

/** The picture once it no longer changes. */
async function still(page: Page): Promise<string> {
  let last = await middle(page);
  await expect(async () => {
    const next = await middle(page);
    const share = await difference(page, last, next);
    last = next;
    expect(share).toBeLessThan(0.005);
  }).toPass({ timeout: 60_000 });
  return last;
}

const unlike = (page: Page, picture: string) =>
  expect
    .poll(async () => difference(page, picture, await middle(page)), { timeout: 60_000 })
    .toBeGreaterThan(0.02);

const like = (page: Page, picture: string) =>
  expect
    .poll(async () => difference(page, picture, await middle(page)), { timeout: 60_000 })
    .toBeLessThan(0.02);

/** The share of pixels that differ visibly between two pictures. */
const difference = (page: Page, a: string, b: string): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const pixelsOf = async (picture: string) => {
        const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height).data ?? [];
      };
      const [one, other] = [await pixelsOf(pictures[0]), await pixelsOf(pictures[1])];
      const differs = (pixel: number) =>
        [0, 1, 2].some(
          (each) => Math.abs((one[pixel + each] ?? 0) - (other[pixel + each] ?? 0)) > 24,
        );
      let differing = 0;
      for (let at = 0; at < one.length; at += 4) differing += Number(differs(at));
      return differing / (one.length / 4);
    },
    [a, b] as const,
  );

interface Counted {
  graphicsObjects?: Record<string, number>;
}

/** Counts what lies on the graphics card, before the page runs. */
function countGraphicsObjects(): void {
  const live: Record<string, number> = {};
  (window as Counted).graphicsObjects = live;
  const context = WebGL2RenderingContext.prototype as unknown as Record<
    string,
    (...inputs: unknown[]) => unknown
  >;
  for (const kind of ['Buffer', 'Texture', 'Framebuffer', 'VertexArray', 'Program']) {
    live[kind] = 0;
    for (const [verb, step] of [
      ['create', 1],
      ['delete', -1],
    ] as const) {
      const original = context[`${verb}${kind}`];
      context[`${verb}${kind}`] = function (...inputs) {
        live[kind] = (live[kind] ?? 0) + step;
        return original?.apply(this, inputs);
      };
    }
  }
}

const graphicsObjects = (page: Page) => page.evaluate(() => (window as Counted).graphicsObjects);
