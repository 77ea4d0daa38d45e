import {
  makingPlan,
  type Catalogue,
  type DesignConfig,
  type MakingPlan,
} from '@pet/domain/builder';
import { formatLength, formatWeight, type Measurements } from '@pet/domain/pet';

/** What the bench needs for one harness, frozen with its order line. */
export interface CutSheet {
  plan: MakingPlan;
  materials: { label: string; value: string }[];
  measurements: { label: string; valueMm: number | null; text: string }[];
  /** What the bench should know, e.g. measurements that the customer confirmed against our doubt. */
  remarks: string[];
}

/** Throws a RangeError for a design that names what the catalogue does not have. */
export const cutSheetOf = (
  config: DesignConfig,
  catalogue: Catalogue,
  remarks: string[],
): CutSheet => ({
  plan: makingPlan(config, catalogue),
  materials: materialsOf(config, catalogue),
  measurements: measurementsOf(config, catalogue),
  remarks,
});

function materialsOf(config: DesignConfig, catalogue: Catalogue): CutSheet['materials'] {
  const nameOf = (options: readonly { id: string; name: string }[], id: string) => {
    const option = options.find((candidate) => candidate.id === id);
    if (!option) throw new RangeError(`The catalogue has no ${id}`);
    return option.name;
  };
  const extras = config.extraIds.map((id) => nameOf(catalogue.extras, id));
  return [
    { label: 'Style', value: nameOf(catalogue.styles, config.styleId) },
    { label: 'Webbing', value: `${config.webbingWidthMm} mm` },
    { label: 'Colour', value: nameOf(catalogue.colours, config.colourId) },
    { label: 'Buckle', value: nameOf(catalogue.buckles, config.buckleId) },
    { label: 'Hardware', value: nameOf(catalogue.hardwareFinishes, config.hardwareFinishId) },
    { label: 'Padding', value: nameOf(catalogue.paddings, config.paddingId) },
    { label: 'Extras', value: extras.join(', ') || 'none' },
  ];
}

function measurementsOf(config: DesignConfig, catalogue: Catalogue): CutSheet['measurements'] {
  if (config.size.kind === 'made-to-measure') return animalsOwn(config.size.measurements);
  const { size } = config.size;
  const band = catalogue.sizes.find((candidate) => candidate.size === size);
  const standard = { label: 'Size', valueMm: null, text: size };
  if (!band) return [standard];
  return [
    standard,
    bandOf('Neck girth', band.neckGirthMm),
    bandOf('Chest girth', band.chestGirthMm),
    length('Back length', band.backLengthMm),
  ];
}

const animalsOwn = (measurements: Measurements): CutSheet['measurements'] => [
  length('Neck girth', measurements.neckGirthMm),
  length('Chest girth', measurements.chestGirthMm),
  length('Back length', measurements.backLengthMm),
  { label: 'Weight', valueMm: null, text: formatWeight(measurements.weightG, 'kg') },
];

const length = (label: string, valueMm: number) => ({
  label,
  valueMm,
  text: formatLength(valueMm, 'cm'),
});

const bandOf = (label: string, { min, max }: { min: number; max: number }) => ({
  label,
  valueMm: null,
  text: `${min} – ${max} mm`,
});
