import { contrastRatio } from '../colour.ts';
import type { Rule } from './rule.ts';

/** Stitched letters are lit from the side and so may contrast less than print, but not vanish. */
const CONTRAST_MIN = 1.7;

/** Thread that can hardly be told from the webbing. */
export const threadReadable: Rule = ({ config, catalogue, colour, thread }) => {
  const text = config.personalisation;
  if (!text || !colour || !thread || contrastRatio(colour.hex, thread.hex) >= CONTRAST_MIN) {
    return [];
  }
  const contrast = ({ hex }: { hex: string }) => contrastRatio(colour.hex, hex);
  const candidates = () =>
    catalogue.threadColours
      .toSorted((a, b) => contrast(b) - contrast(a))
      .map(({ id, name }) => ({
        label: `Choose ${name} thread`,
        change: { personalisation: { ...text, threadColourId: id } },
      }));
  return [
    {
      code: 'thread-hard-to-read',
      severity: 'warn',
      field: 'personalisation',
      reason: `${thread.name} thread can hardly be read on ${colour.name.toLowerCase()} webbing`,
      candidates,
    },
  ];
};
