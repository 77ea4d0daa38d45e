import { applyFix, evaluateRules, type Catalogue, type DesignConfig } from '@pet/domain/builder';

const FIXES_MAX = 12;

/** The design without any forbidding finding, or null where the fixes that are offered do not lead there. */
export function mendDesign(config: DesignConfig, catalogue: Catalogue): DesignConfig | null {
  let mended = knownConfig(config, catalogue);
  for (let step = 0; step < FIXES_MAX; step += 1) {
    const finding = evaluateRules(mended, catalogue).find(({ severity }) => severity === 'forbid');
    if (!finding) return mended;
    if (!finding.fix) return null;
    mended = applyFix(mended, finding.fix);
  }
  return null;
}

/**
 * The design with the nearest choice in the place of each that the catalogue does not have any more,
 * so that it can be priced; the very same object where nothing is missing.
 */
export function knownConfig(config: DesignConfig, catalogue: Catalogue): DesignConfig {
  const styles = catalogue.styles.filter(({ species }) => species.includes(config.species));
  const known: DesignConfig = {
    ...config,
    styleId: nearestId(config.styleId, catalogue.styles, styles),
    colourId: nearestId(config.colourId, catalogue.colours),
    webbingWidthMm: nearestWidth(config.webbingWidthMm, catalogue),
    buckleId: nearestId(config.buckleId, catalogue.buckles),
    hardwareFinishId: nearestId(config.hardwareFinishId, catalogue.hardwareFinishes),
    paddingId: nearestId(config.paddingId, catalogue.paddings),
    extraIds: config.extraIds.filter((id) => has(catalogue.extras, id)),
    personalisation: knownText(config, catalogue),
  };
  const isSame =
    JSON.stringify([known.extraIds, known.personalisation]) ===
      JSON.stringify([config.extraIds, config.personalisation]) &&
    OPTION_FIELDS.every((field) => known[field] === config[field]);
  return isSame ? config : known;
}

const OPTION_FIELDS = [
  'styleId',
  'colourId',
  'webbingWidthMm',
  'buckleId',
  'hardwareFinishId',
  'paddingId',
] as const;

type Options = readonly { id: string }[];

const has = (options: Options, id: string): boolean => options.some((option) => option.id === id);

/** The option itself, else the one that shares most words of its id, e.g. `green` for `olive-green`. */
function nearestId(id: string, options: Options, choosable: Options = options): string {
  if (has(options, id)) return id;
  const words = new Set(id.split('-'));
  const shared = (other: string) => other.split('-').filter((word) => words.has(word)).length;
  const [nearest] = choosable.toSorted((a, b) => shared(b.id) - shared(a.id));
  return nearest?.id ?? id;
}

function nearestWidth(widthMm: number, { webbings }: Catalogue): number {
  const distance = (width: number) => Math.abs(width - widthMm);
  const [nearest] = webbings.toSorted((a, b) => distance(a.widthMm) - distance(b.widthMm));
  return nearest?.widthMm ?? widthMm;
}

function knownText({ personalisation }: DesignConfig, { fonts, threadColours }: Catalogue) {
  return (
    personalisation && {
      ...personalisation,
      fontId: nearestId(personalisation.fontId, fonts),
      threadColourId: nearestId(personalisation.threadColourId, threadColours),
    }
  );
}
