/** The animals of the demo customer, with measures that are plausible for their breed. */
export const demoPets = [
  {
    petId: '019aa000-0000-7000-8000-000000000011',
    measurementId: '019aa000-0000-7000-8000-000000000021',
    name: 'Bruno',
    species: 'dog',
    breed: 'Labrador Retriever',
    birthDate: new Date('2021-05-14'),
    measurements: { neckGirthMm: 460, chestGirthMm: 780, backLengthMm: 600, weightG: 31_000 },
    measuredAt: new Date('2026-10-04T10:00:00Z'),
    earlier: [
      {
        id: '019aa000-0000-7000-8000-000000000031',
        measurements: { neckGirthMm: 440, chestGirthMm: 745, backLengthMm: 590, weightG: 27_500 },
        measuredAt: new Date('2023-06-18T09:20:00Z'),
      },
      {
        id: '019aa000-0000-7000-8000-000000000032',
        measurements: { neckGirthMm: 450, chestGirthMm: 765, backLengthMm: 600, weightG: 29_400 },
        measuredAt: new Date('2025-03-02T17:45:00Z'),
      },
    ],
  },
  {
    petId: '019aa000-0000-7000-8000-000000000012',
    measurementId: '019aa000-0000-7000-8000-000000000022',
    name: 'Coco',
    species: 'dog',
    breed: 'Chihuahua',
    birthDate: new Date('2023-02-02'),
    measurements: { neckGirthMm: 200, chestGirthMm: 320, backLengthMm: 250, weightG: 2_600 },
    measuredAt: new Date('2026-10-11T16:30:00Z'),
    earlier: [],
  },
  {
    petId: '019aa000-0000-7000-8000-000000000013',
    measurementId: '019aa000-0000-7000-8000-000000000023',
    name: 'Minka',
    species: 'cat',
    breed: null,
    birthDate: null,
    measurements: { neckGirthMm: 220, chestGirthMm: 360, backLengthMm: 330, weightG: 4_300 },
    measuredAt: new Date('2026-10-12T08:15:00Z'),
    earlier: [],
  },
] as const;
