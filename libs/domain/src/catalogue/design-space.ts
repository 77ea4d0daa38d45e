import { isAvailable } from '../builder/options.ts';
import { isTrue } from '../builder/rules/condition.ts';
import {
  defaultConfig,
  type Catalogue,
  type DesignConfig,
  type Literal,
  type WrittenRule,
} from '../builder/index.ts';
import type { Species } from '../pet/index.ts';

/** One thing that a customer can choose, with each choice as the step that makes it. */
export interface Dimension {
  key: string;
  choices: readonly ((config: DesignConfig) => DesignConfig)[];
}

export const literalsOf = ({ when, require }: WrittenRule): Literal[] =>
  [...when, ...(require ?? [])].flatMap(({ any }) => any);

/** The dimension that a literal speaks of, or null for what the animal decides. */
export function dimensionOf(literal: Literal): string | null {
  switch (literal.fact) {
    case 'extra':
      return `extra:${literal.extraId}`;
    case 'text':
      return 'text';
    case 'made-to-measure':
      return null;
    case 'measure':
      return literal.measure === 'webbingWidthMm' ? 'webbingWidthMm' : null;
    case 'choice':
      if (literal.field === 'species' || literal.field === 'size') return null;
      return /^(?:font|thread|text)/.test(literal.field) ? 'text' : literal.field;
  }
}

/**
 * What can be chosen, as far as these literals can tell choices apart: of choices that make the same
 * literals true one stands for all. That loses nothing, because no other rule forbids by colour, finish
 * or padding, and extras and text that no literal names can only be in the way. Buckle and width are
 * told apart by the rules of strength and girth and come last, so that they vary fastest.
 */
export function dimensionsOf(literals: readonly Literal[], catalogue: Catalogue): Dimension[] {
  const base = defaultConfig('dog', catalogue);
  const classes = (key: string, steps: Dimension['choices'], from = base): Dimension => {
    const telling = literals.filter((literal) => dimensionOf(literal) === key);
    const seen = new Map<string, Dimension['choices'][number]>();
    for (const step of steps) {
      const config = step(from);
      const signature = telling.map((literal) => isTrue(literal, config, catalogue)).join();
      if (!seen.has(signature)) seen.set(signature, step);
    }
    return { key, choices: [...seen.values()] };
  };
  const extraIds = new Set(literals.flatMap((each) => (each.fact === 'extra' ? each.extraId : [])));
  return [
    classes(
      'colourId',
      catalogue.colours.filter(isAvailable).map(({ id }) => set({ colourId: id })),
    ),
    classes(
      'hardwareFinishId',
      catalogue.hardwareFinishes.filter(isAvailable).map(({ id }) => set({ hardwareFinishId: id })),
    ),
    classes(
      'paddingId',
      catalogue.paddings.filter(isAvailable).map(({ id }) => set({ paddingId: id })),
    ),
    ...catalogue.extras
      .filter((extra) => extraIds.has(extra.id) && isAvailable(extra))
      .map(({ id }) => ({
        key: `extra:${id}`,
        choices: [(config: DesignConfig) => config, add(id)],
      })),
    classes('text', textChoices(literals, catalogue)),
    {
      key: 'buckleId',
      choices: catalogue.buckles.filter(isAvailable).map(({ id }) => set({ buckleId: id })),
    },
    {
      key: 'webbingWidthMm',
      choices: catalogue.webbings
        .filter(isAvailable)
        .map(({ widthMm }) => set({ webbingWidthMm: widthMm })),
    },
  ];
}

/** The styles of a species, where a rule asks for one. */
export const styleDimension = (species: Species, catalogue: Catalogue): Dimension => ({
  key: 'styleId',
  choices: catalogue.styles
    .filter((style) => style.species.includes(species) && isAvailable(style))
    .map(({ id }) => set({ styleId: id })),
});

/** Every design that begins with `config` and takes one choice of each dimension. */
export function* designsOf(
  config: DesignConfig,
  [dimension, ...others]: readonly Dimension[],
): Generator<DesignConfig> {
  if (!dimension) {
    yield config;
    return;
  }
  for (const choose of dimension.choices) yield* designsOf(choose(config), others);
}

export const set =
  (change: Partial<DesignConfig>) =>
  (config: DesignConfig): DesignConfig => ({ ...config, ...change });

export const add =
  (extraId: string) =>
  (config: DesignConfig): DesignConfig => ({ ...config, extraIds: [...config.extraIds, extraId] });

/** No text, and where a rule speaks of text one letter in every place, font and thread. */
function textChoices(literals: readonly Literal[], catalogue: Catalogue): Dimension['choices'] {
  const none = set({ personalisation: null });
  if (!literals.some((literal) => dimensionOf(literal) === 'text')) return [none];
  const texts = (['side', 'back', 'chest'] as const).flatMap((position) =>
    catalogue.fonts.filter(isAvailable).flatMap((font) =>
      catalogue.threadColours.filter(isAvailable).map((thread) =>
        set({
          personalisation: { text: 'A', fontId: font.id, position, threadColourId: thread.id },
        }),
      ),
    ),
  );
  return [none, ...texts];
}
