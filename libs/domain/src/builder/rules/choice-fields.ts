/**
 * Choices that are one of a list; `size` of a measured animal is the size that it is priced as. Apart
 * from its schema, because judging a design must not bring all of Zod to the first paint.
 */
export const choiceFields = [
  'species',
  'styleId',
  'size',
  'colourId',
  'buckleId',
  'hardwareFinishId',
  'paddingId',
  'fontId',
  'threadColourId',
  'textPosition',
] as const;
