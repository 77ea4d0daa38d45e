import { defaultConfig } from '@pet/domain/builder';
import { catalogueV1 } from '@pet/domain/builder/data';
import { expect, test } from 'vitest';
import { shapeConfig } from './shape-config.ts';

const plain = {
  ...defaultConfig('dog', catalogueV1),
  personalisation: {
    text: 'Rex',
    fontId: 'block',
    position: 'side' as const,
    threadColourId: 'white',
  },
};
const shape = (change: Partial<typeof plain>) => shapeConfig({ ...plain, ...change }, catalogueV1);

test('what is looks alone leaves the shape as it is', () => {
  const { personalisation } = plain;
  expect(shape({ colourId: 'red', hardwareFinishId: 'gold' })).toEqual(shape({}));
  expect(shape({ personalisation: { ...personalisation, threadColourId: 'red' } })).toEqual(
    shape({}),
  );
});

test.each([
  { styleId: 'no-pull' },
  { webbingWidthMm: 38 },
  { paddingId: 'fleece' },
  { buckleId: 'metal-frame' },
  { extraIds: ['handle'] },
  { personalisation: { ...plain.personalisation, text: 'Bello' } },
])('%o is another shape', (change) => {
  expect(shape(change)).not.toEqual(shape({}));
});
