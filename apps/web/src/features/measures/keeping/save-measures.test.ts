import { expect, it, vi } from 'vitest';
import { monthsAgo, saveMeasures } from './save-measures.ts';

const pets = vi.hoisted(() => ({
  create: { mutate: vi.fn().mockResolvedValue({ id: 'new-pet' }) },
  measurements: { add: { mutate: vi.fn() } },
}));
vi.mock('#web/trpc/load-browser-api.ts', () => ({
  loadBrowserApi: () => Promise.resolve({ user: { pets } }),
}));

const measurements = { neckGirthMm: 390, chestGirthMm: 630, backLengthMm: 500, weightG: 17_000 };

it('makes one pet however often the measures are tried to be kept', async () => {
  const outcome = {
    pet: { species: 'dog', breed: null, ageMonths: null } as const,
    measurements,
    readings: { chestGirthMm: [625, 635] },
    config: {} as never,
    isRejected: false,
  };
  let petId: string | null = null;
  const onPet = (id: string) => (petId = id);
  const keep = () => saveMeasures(outcome, 'vet', { name: 'Bello', petId, onPet });
  pets.measurements.add.mutate.mockRejectedValueOnce(new Error('no connection'));
  await expect(keep()).rejects.toThrow('no connection');
  await keep();
  expect(pets.create.mutate).toHaveBeenCalledTimes(1);
  expect(pets.measurements.add.mutate).toHaveBeenLastCalledWith({
    petId: 'new-pet',
    measurements,
    readings: { chestGirthMm: [625, 635] },
    measuredBy: 'vet',
  });
});

it('reckons a birthday from an age in months, over the turn of years too', () => {
  const now = new Date('2026-01-31T12:00:00Z');
  expect(monthsAgo(0, now)).toBe('2026-01-01');
  expect(monthsAgo(14, now)).toBe('2024-11-01');
});
