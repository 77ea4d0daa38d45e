import type { Species } from '../../../pet/measurements.schema.ts';
import type { DesignConfig } from '../../design-config.schema.ts';
import type { Body } from '../body.ts';

/** What the silhouette of one animal is drawn from, in millimetres. */
export interface Build {
  species: Species;
  neckGirthMm: number;
  chestGirthMm: number;
  backLengthMm: number;
  /** From the breastbone's tip to behind the forelegs, where it was measured. */
  breastboneMm?: number;
  ears: 'drop' | 'prick';
  muzzle: 'long' | 'short';
  /** Legs as a share of the chest's depth. */
  legShare: number;
}

const PRICK_EARED =
  /shepherd|husky|malamute|akita|shiba|spitz|samoyed|corgi|chihuahua|papillon|pinscher|french bulldog|boston|yorkshire|westie|west highland|cairn|scottish|basenji|schipperke|elkhound|kelpie|cattle dog|malinois|pomeranian/i;
const SHORT_MUZZLED =
  /pug|bulldog|boston|boxer|pekingese|shih|brussels|affenpinscher|mastiff|bullmastiff|cavalier|japanese chin|bordeaux/i;
const LOW = /dachshund|corgi|basset|scottish terrier|skye|sealyham|dandie|pekingese|glen of imaal/i;

/** The build to draw: girths and back from the body, ears and muzzle as the breed's name suggests. */
export function buildOf(config: DesignConfig, body: Body): Build {
  const measured = config.size.kind === 'made-to-measure' ? config.size : null;
  const breed = measured?.pet.breed ?? '';
  const breastboneMm = measured?.measurements.breastboneLengthMm;
  return {
    species: config.species,
    neckGirthMm: body.neck.midMm,
    chestGirthMm: body.chest.midMm,
    backLengthMm: body.back.midMm,
    ...(breastboneMm !== undefined && { breastboneMm }),
    ears: PRICK_EARED.test(breed) ? 'prick' : 'drop',
    muzzle: SHORT_MUZZLED.test(breed) ? 'short' : 'long',
    legShare: legShare(config.species, breed, body),
  };
}

function legShare(species: Species, breed: string, body: Body): number {
  if (LOW.test(breed)) return 0.5;
  if (species === 'cat') return 0.85;
  const isStocky = body.back.midMm < 0.66 * body.chest.midMm;
  return isStocky ? 0.85 : 1.05;
}
