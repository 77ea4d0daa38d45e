import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogueV2, presetsV1 } from '../data/index.ts';
import { anyStaleConfig } from '../design-config.arbitrary.ts';
import {
  defaultConfig,
  describeDesign,
  designMark,
  drawHarness,
  makingPlan,
  type DesignConfig,
} from '../index.ts';

const dog = defaultConfig('dog', catalogueV2);
const views = ['side', 'front', 'top'] as const;
const draw = (config: DesignConfig, options: Partial<Parameters<typeof drawHarness>[2]> = {}) =>
  drawHarness(config, catalogueV2, { view: 'side', ...options });

/** Throws unless every tag is closed, every attribute quoted, and no bare `<` or `&` stands in text. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  const tag = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z][a-zA-Z0-9:-]*="[^"<]*")*)(\/?)>/y;
  let at = 0;
  while (at < xml.length) {
    tag.lastIndex = at;
    const match = tag.exec(xml);
    if (!match) {
      const text = /[^<]+/y;
      text.lastIndex = at;
      const content = text.exec(xml)?.[0] ?? '';
      if (content === '' || /&(?!(?:amp|lt|gt|quot|#39);)/.test(content)) {
        throw new Error(`Not well formed at: ${xml.slice(at, at + 60)}`);
      }
      at += content.length;
      continue;
    }
    const [whole, closing, name = '', , selfClosing] = match;
    if (closing && open.pop() !== name) throw new Error(`Unexpected </${name}>`);
    if (!closing && !selfClosing) open.push(name);
    at += whole.length;
  }
  if (open.length > 0) throw new Error(`Left open: ${open.join(', ')}`);
}

const idsIn = (svg: string) => [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
const referencesIn = (svg: string) =>
  [...svg.matchAll(/(?:url\(#|href="#)([^")]+)/g)].map(([, id = '']) => id);

describe('any design', () => {
  test.each(views)('is drawn as well-formed, small, self-contained SVG from the %s', (view) => {
    fc.assert(
      fc.property(anyStaleConfig, (config) => {
        const svg = draw(config, { view });
        assertWellFormed(svg);
        expect(svg.length).toBeLessThan(25_000);
        expect(svg).not.toMatch(
          /NaN|undefined|Infinity|<script|<style|@import|data:|https?:(?!\/\/www\.w3\.org\/2000\/svg)/,
        );
      }),
      { numRuns: 80 },
    );
  });

  test('uses its ids once, and refers to none but its own', () => {
    fc.assert(
      fc.property(anyStaleConfig, fc.constantFrom(...views), (config, view) => {
        const svg = draw(config, { view });
        const ids = idsIn(svg);
        expect(new Set(ids).size).toBe(ids.length);
        for (const reference of referencesIn(svg)) expect(ids).toContain(reference);
      }),
      { numRuns: 50 },
    );
  });

  test('of all styles and sizes is drawn from each side without a hole', () => {
    for (const style of catalogueV2.styles) {
      const kind = style.species[0] ?? 'dog';
      for (const { size } of catalogueV2.sizes) {
        const config: DesignConfig = {
          ...defaultConfig(kind, catalogueV2),
          styleId: style.id,
          size: { kind: 'standard', size },
        };
        for (const view of views) {
          const svg = draw(config, { view });
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
          expect(svg).toContain('data-part="webbing"');
        }
      }
    }
  });

  test('is drawn the same each time', () => {
    for (const { config } of presetsV1) expect(draw(config)).toBe(draw(structuredClone(config)));
  });
});

describe('several drawings on one page', () => {
  test('share no id when designs, views or prefixes differ', () => {
    const all = [
      draw(dog),
      draw(dog, { view: 'top' }),
      draw(dog, { idPrefix: 'cart-' }),
      draw({ ...dog, colourId: 'red' }),
    ].flatMap(idsIn);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('what the drawing says', () => {
  test('has the description, and the title that was asked for', () => {
    const description = describeDesign(dog, catalogueV2);
    expect(draw(dog)).toContain(`>${description}</title>`);
    expect(draw(dog, { title: 'Bruno <3 & co' })).toContain('>Bruno &lt;3 &amp; co</title>');
    expect(draw(dog, { title: 'Bruno' })).toContain(
      `>${description} Design ${designMark(dog)}.</desc>`,
    );
    expect(draw(dog)).toContain('role="img"');
  });

  test('stitched text cannot break out of it', () => {
    const hostile: DesignConfig = {
      ...dog,
      personalisation: {
        text: '</text><a&"\'',
        fontId: 'block',
        position: 'side',
        threadColourId: 'white',
      },
    };
    assertWellFormed(draw(hostile));
    expect(draw(hostile)).not.toContain('<a');
  });

  test('is as wide as asked, in four by three', () => {
    expect(draw(dog, { widthPx: 800 })).toContain('width="800" height="600"');
  });
});

describe('the drawing shows what was chosen', () => {
  const stitched: DesignConfig = {
    ...dog,
    personalisation: { text: 'Zoë', fontId: 'classic', position: 'side', threadColourId: 'gold' },
  };

  test('webbing in its colour and true width', () => {
    const red = draw({ ...dog, colourId: 'red', webbingWidthMm: 20 });
    expect(red).toContain('stroke="#c0313a" stroke-width="19.1"');
    expect(red).not.toContain('#2f5a43');
  });

  test('text in its thread, font and stitched length', () => {
    const svg = draw(stitched);
    expect(svg).toContain('>Zoë</textPath>');
    expect(svg).toContain('font-family="serif"');
    expect(svg).toContain('#d9b155');
    expect(svg).toMatch(/textLength="\d/);
  });

  test('its parts by the names that a page finds them by', () => {
    const full: DesignConfig = {
      ...stitched,
      paddingId: 'fleece',
      extraIds: ['handle', 'id-pocket'],
    };
    const parts = new Set(
      [...draw(full).matchAll(/data-part="([a-z]+)"/g)].map(([, part]) => part),
    );
    expect([...parts].toSorted()).toEqual([
      'buckle',
      'extra',
      'handle',
      'padding',
      'ring',
      'slide',
      'text',
      'webbing',
    ]);
    expect(draw({ ...dog, species: 'cat', styleId: 'cat-vest' })).toContain('data-part="panel"');
  });

  test('the mark of its design', () => {
    expect(draw(dog)).toContain(designMark(dog));
    expect(makingPlan(dog, catalogueV2).designMark).toBe(designMark(dog));
    expect(designMark({ ...dog, colourId: 'red' })).not.toBe(designMark(dog));
  });

  test('not the text that the view cannot show or the strap cannot take', () => {
    expect(draw(stitched, { view: 'top' })).not.toContain('Zoë</textPath>');
    const homeless = { ...stitched, styleId: 'step-in' };
    const onBack = {
      ...stitched.personalisation,
      position: 'back',
    } as DesignConfig['personalisation'];
    expect(draw({ ...homeless, personalisation: onBack })).not.toContain('</textPath>');
  });

  test('every choice changes the picture', () => {
    const changes: Partial<DesignConfig>[] = [
      ...catalogueV2.styles
        .filter(({ species }) => species.includes('dog'))
        .map(({ id }) => ({ styleId: id })),
      ...catalogueV2.buckles.map(({ id }) => ({ buckleId: id, webbingWidthMm: 38 })),
      ...catalogueV2.hardwareFinishes.map(({ id }) => ({
        hardwareFinishId: id,
        colourId: 'navy',
      })),
      ...catalogueV2.paddings.map(({ id }) => ({ paddingId: id, colourId: 'white' })),
      ...catalogueV2.extras.map(({ id }) => ({ extraIds: [id], colourId: 'black' })),
    ];
    const pictures = changes.map((change) =>
      draw({ ...dog, ...change })
        .replaceAll(/h[0-9a-f]{8}s-/g, '')
        .replaceAll(/<(title|desc).*?<\/\1>/g, ''),
    );
    expect(new Set(pictures).size).toBe(pictures.length);
  });
});
