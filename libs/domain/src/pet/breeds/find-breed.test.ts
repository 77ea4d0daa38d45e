import { describe, expect, test } from 'vitest';
import { breedNames, findBreed } from './index.ts';

describe('finding a breed', () => {
  test.each([
    ['Labrador Retriever', 'Labrador Retriever'],
    ['labrador', 'Labrador Retriever'],
    ['  BICHON FRISÉ ', 'Bichon Frise'],
    ['bichon-frise', 'Bichon Frise'],
    ['Jack Russell (Russell Terrier)', 'Russell Terrier'],
    ['Poodle (Miniature)', 'Poodle (Miniature)'],
    ['Miniature Poodle', 'Poodle (Miniature)'],
    ['Deutscher Schäferhund', 'German Shepherd Dog'],
    ['German Spitz', 'German Spitz'],
    ['Cirneco dell’Etna', 'Cirneco dell’Etna'],
    ["cirneco dell'etna", 'Cirneco dell’Etna'],
  ])('%j is the %s', (typed, name) => {
    expect(findBreed(typed, 'dog')?.name).toBe(name);
  });

  test('every name of the table finds its own row', () => {
    for (const species of ['dog', 'cat'] as const) {
      for (const name of breedNames(species)) expect(findBreed(name, species)?.name).toBe(name);
    }
  });

  test.each(['', '   ', '()', 'Poodle', 'Mongrel', 'Wolpertinger', '.*'])(
    '%j is no single breed',
    (typed) => expect(findBreed(typed, 'dog')).toBeNull(),
  );

  test('breeds belong to their species', () => {
    expect(findBreed('Maine Coon', 'dog')).toBeNull();
    expect(findBreed('Maine Coon', 'cat')?.bodyType).toBe('cat');
    expect(breedNames('cat')).toHaveLength(14);
    expect(breedNames('dog')).toHaveLength(223);
  });

  test('names come in alphabetical order', () => {
    const names = breedNames('dog');
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  });
});
