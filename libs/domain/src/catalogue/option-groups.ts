import type { Availability, Catalogue } from '../builder/index.ts';

/** The lists of a catalogue whose options can be had or not. */
export const optionGroups = [
  'styles',
  'colours',
  'webbings',
  'buckles',
  'hardwareFinishes',
  'paddings',
  'extras',
  'fonts',
  'threadColours',
] as const;
export type OptionGroup = (typeof optionGroups)[number];

export const groupWords: Readonly<Record<OptionGroup, string>> = {
  styles: 'Styles',
  colours: 'Colours',
  webbings: 'Webbing',
  buckles: 'Buckles',
  hardwareFinishes: 'Hardware',
  paddings: 'Padding',
  extras: 'Extras',
  fonts: 'Fonts',
  threadColours: 'Thread',
};

export const availabilityWords: Readonly<Record<Availability, string>> = {
  'on-sale': 'On sale',
  low: 'Few left',
  'sold-out': 'Sold out',
  retired: 'Retired',
};

export interface CatalogueOption {
  /** Of webbing its width. */
  id: string;
  name: string;
  availability: Availability;
}

export const optionsOf = (catalogue: Catalogue, group: OptionGroup): CatalogueOption[] =>
  group === 'webbings'
    ? catalogue.webbings.map((webbing) => ({ ...webbing, id: String(webbing.widthMm) }))
    : catalogue[group];

/** The group with one option in another state; unchanged where it has no such option. */
export const withAvailability = (
  catalogue: Catalogue,
  group: OptionGroup,
  id: string,
  availability: Availability,
): Pick<Catalogue, typeof group> => {
  const options: readonly { id?: string; widthMm?: number }[] = catalogue[group];
  const changed = options.map((option) =>
    (option.id ?? String(option.widthMm)) === id ? { ...option, availability } : option,
  );
  return { [group]: changed } as unknown as Pick<Catalogue, typeof group>;
};
