'use client';
import { compareConfigs, type DesignConfig } from '@pet/domain/builder';
import { useCallback, useState } from 'react';
import type { Offer } from '../builder-start.ts';
import { mendDesign } from './mend-design.ts';
import { surprise } from './surprise.ts';
import type { DesignHistoryControls } from './use-design-history.ts';

interface ToldStep {
  words: string;
  /** What is told holds for this design alone. */
  config: DesignConfig;
}

/** Steps that change several choices at once, each with a sentence that says what it changed. */
export function useToldStep({ config, change }: DesignHistoryControls, { catalogue }: Offer) {
  const [told, setTold] = useState<ToldStep | null>(null);

  const take = useCallback(
    (next: DesignConfig, title: string) => {
      change(next);
      const choices = compareConfigs(config, next, catalogue).map(({ label, to }) =>
        label === 'Extras' && to === 'none' ? 'no extras' : to,
      );
      const words =
        choices.length > 0
          ? `${title}: ${choices.join(', ')}.`
          : 'Chance found nothing new that suits. Try again.';
      setTold({ words, config: next });
    },
    [config, change, catalogue],
  );

  return {
    told: told?.config === config ? told.words : null,
    // Trying looks takes a moment, and the button shows first that it was pressed.
    surprise: () =>
      void setTimeout(() => take(surprise(config, catalogue, Math.random), 'Surprise')),
    /** Mends all that is forbidden; null where that takes a decision of the customer. */
    mendAll: useCallback(() => {
      const mended = mendDesign(config, catalogue);
      if (mended) take(mended, 'Changed to');
      return mended !== null;
    }, [config, catalogue, take]),
    takeStarter: useCallback(
      (starter: DesignConfig, name: string) => {
        const mine = dressed(config, starter);
        take(mendDesign(mine, catalogue) ?? mine, name);
      },
      [config, catalogue, take],
    ),
  };
}

/** Measures and text are of the animal, and stay when another look is tried on it. */
function dressed(
  { species, size, personalisation }: DesignConfig,
  look: DesignConfig,
): DesignConfig {
  if (species !== look.species) return look;
  return {
    ...look,
    size: size.kind === 'made-to-measure' ? size : look.size,
    personalisation: look.personalisation ?? personalisation,
  };
}
