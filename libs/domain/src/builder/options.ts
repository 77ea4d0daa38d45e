import type { Availability, Catalogue } from './catalogue.schema.ts';
import type { DesignConfig } from './design-config.schema.ts';

export type Style = Catalogue['styles'][number];
export type Size = Catalogue['sizes'][number];
export type Colour = Catalogue['colours'][number];
export type Webbing = Catalogue['webbings'][number];
export type Buckle = Catalogue['buckles'][number];
export type HardwareFinish = Catalogue['hardwareFinishes'][number];
export type Padding = Catalogue['paddings'][number];
export type Extra = Catalogue['extras'][number];
export type Font = Catalogue['fonts'][number];
export type ThreadColour = Catalogue['threadColours'][number];

/** The catalogue entries that a design names; `undefined` where the catalogue does not have it. */
export function findOptions(config: DesignConfig, catalogue: Catalogue) {
  const text = config.personalisation;
  return {
    style: byId(catalogue.styles, config.styleId),
    colour: byId(catalogue.colours, config.colourId),
    webbing: catalogue.webbings.find((webbing) => webbing.widthMm === config.webbingWidthMm),
    buckle: byId(catalogue.buckles, config.buckleId),
    finish: byId(catalogue.hardwareFinishes, config.hardwareFinishId),
    padding: byId(catalogue.paddings, config.paddingId),
    font: text ? byId(catalogue.fonts, text.fontId) : undefined,
    thread: text ? byId(catalogue.threadColours, text.threadColourId) : undefined,
  };
}

/** The extras that a design names, each once, in the catalogue's order; unknown ids are left out. */
export const extrasOf = (config: DesignConfig, catalogue: Catalogue): Extra[] =>
  catalogue.extras.filter((extra) => config.extraIds.includes(extra.id));

export const hasExtra = (config: DesignConfig, extraId: string): boolean =>
  config.extraIds.includes(extraId);

/** A name in the middle of a sentence; an abbreviation such as ID keeps its capitals. */
export const inSentence = (name: string): string =>
  /^\p{Lu}{2}/u.test(name) ? name : name.toLowerCase();

/** Whether an option can be chosen now. */
export const isAvailable = ({ availability }: { availability: Availability }): boolean =>
  availability === 'on-sale' || availability === 'low';

const byId = <Option extends { id: string }>(options: readonly Option[], id: string) =>
  options.find((option) => option.id === id);

export interface ChosenOptions {
  style: Style;
  colour: Colour;
  webbing: Webbing;
  buckle: Buckle;
  finish: HardwareFinish;
  padding: Padding;
}

/**
 * The catalogue entries of a design. Throws a RangeError naming what the catalogue does not have:
 * nothing must be made or priced from a guess.
 */
export function requireOptions(config: DesignConfig, catalogue: Catalogue): ChosenOptions {
  const { style, colour, webbing, buckle, finish, padding } = findOptions(config, catalogue);
  return {
    style: known(style, config.styleId),
    colour: known(colour, config.colourId),
    webbing: known(webbing, `${config.webbingWidthMm} mm`),
    buckle: known(buckle, config.buckleId),
    finish: known(finish, config.hardwareFinishId),
    padding: known(padding, config.paddingId),
  };
}

/** The value, or a RangeError that names what is missing. */
export function known<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new RangeError(`The catalogue has no ${name}`);
  return value;
}
