import type { FitFinding } from '../fit/fit-report.schema.ts';
import { growthOf, type Growth } from '../growth/growth.ts';
import { finding } from './measurement-checks.ts';
import type { Assessment } from './plausibility.ts';
import { withArticle } from '../words.ts';

/** Below this share of the adult weight a harness lasts weeks. */
const VERY_YOUNG_PERCENT = 35;

/** Warns of an animal that is still growing, with the share of its adult weight where that is known. */
export function warnOfGrowth(given: Assessment): FitFinding | null {
  const growth = growthOf(given.pet, given.measurements, given.breed);
  if (!growth.isGrowing) return null;
  const isVeryYoung =
    growth.adultWeightPercent !== null && growth.adultWeightPercent < VERY_YOUNG_PERCENT;
  const advice = isVeryYoung
    ? 'We advise to wait, or to take an adjustable standard size for now.'
    : 'A made-to-measure harness will be outgrown; choose one with room to adjust and measure again before you order the next.';
  return finding(
    isVeryYoung ? 'very-young' : 'growing',
    'warn',
    `At ${given.pet.ageMonths} months ${growthWords(given, growth)} ${advice}`,
  );
}

function growthWords({ pet, breed }: Assessment, { adultWeightPercent }: Growth): string {
  const kind = withArticle(breed?.name ?? pet.species);
  if (adultWeightPercent === null) return `${kind} is still growing.`;
  if (adultWeightPercent < VERY_YOUNG_PERCENT) {
    return `${kind} is far below half of its adult weight.`;
  }
  const tens = Math.round(adultWeightPercent / 10) * 10;
  return `${kind} has about ${tens} % of its adult weight.`;
}

/** Breeds outside the spitz and mountain types whose coat lifts the tape as well; our own list. */
export const LONG_COATED: ReadonlySet<string> = new Set([
  'Afghan Hound',
  'American Eskimo Dog',
  'Bearded Collie',
  'Bichon Frise',
  'Black Russian Terrier',
  'Briard',
  'Chow Chow',
  'Collie',
  'Coton de Tulear',
  'Golden Retriever',
  'Havanese',
  'Lagotto Romagnolo',
  'Maltese',
  'Old English Sheepdog',
  'Pekingese',
  'Poodle (Miniature)',
  'Poodle (Standard)',
  'Poodle (Toy)',
  'Portuguese Water Dog',
  'Puli',
  'Shetland Sheepdog',
  'Shih Tzu',
  'Tibetan Mastiff',
  'Tibetan Terrier',
  'Maine Coon',
  'Ragdoll',
  'Birman',
]);

/** A thick coat can add more than a size step to a girth (3.4 cm on clipped and unclipped thighs). */
export function remarkOnCoat({ breed }: Assessment): FitFinding | null {
  if (!breed) return null;
  const isThick =
    breed.bodyType === 'spitz' || breed.bodyType === 'mountain' || LONG_COATED.has(breed.name);
  if (!isThick) return null;
  return finding(
    'coat',
    'accept',
    'A thick coat adds to the reading and changes with season and clipping: ' +
      'let the tape lie flat on the body, under the fur.',
  );
}

const ESCAPE_PRONE_WORDS: Partial<Record<string, string>> = {
  sighthound: 'A deep chest, a narrow head and a slim waist slip out backwards',
  cat: 'Cats back out of loose harnesses',
};

/** Builds that back out of a two-strap harness; an advice, not an obstacle. */
export function remarkOnEscape({ pet, breed }: Assessment): FitFinding | null {
  const words = ESCAPE_PRONE_WORDS[pet.species === 'cat' ? 'cat' : (breed?.bodyType ?? '')];
  if (!words) return null;
  const pattern = pet.species === 'cat' ? 'vest' : 'three-strap escape-safe pattern';
  return finding('escape-prone', 'accept', `${words}: we advise the ${pattern}.`);
}
