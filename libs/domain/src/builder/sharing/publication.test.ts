import { expect, it } from 'vitest';
import { publicationAfter, publicationStatusSchema, type PublicationStep } from './publication.ts';

const steps: PublicationStep[] = ['approve', 'refuse', 'withdraw', 'replace'];

it('lets a publication take these steps and no others', () => {
  const table = Object.fromEntries(
    publicationStatusSchema.options.map((status) => [
      status,
      steps.map((step) => publicationAfter(status, step)),
    ]),
  );
  expect(table).toEqual({
    PROPOSED: ['PUBLISHED', 'REFUSED', 'WITHDRAWN', null],
    PUBLISHED: [null, 'REFUSED', 'WITHDRAWN', 'REPLACED'],
    REFUSED: [null, null, null, null],
    WITHDRAWN: [null, null, null, null],
    REPLACED: [null, null, null, null],
  });
});
