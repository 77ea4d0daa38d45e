import { expect, test } from 'vitest';
import { catalogueV2 } from '../data/index.ts';
import { defaultConfig, evaluateRules } from '../index.ts';
import { foreignScript, inPlainLetters } from './other-letters.ts';

const dog = defaultConfig('dog', catalogueV2);
const refusal = (text: string) =>
  evaluateRules(
    {
      ...dog,
      personalisation: { text, fontId: 'block', position: 'side', threadColourId: 'white' },
    },
    catalogueV2,
  ).find(({ code }) => code === 'text-glyph-refused');

test.each([
  ['مرجان', 'Arabic'],
  ['כלב', 'Hebrew'],
  ['Белка', 'Cyrillic'],
  ['Ρεξ', 'Greek'],
  ['桜', 'Chinese'],
  ['바둑이', 'Korean'],
])('%s is refused by the name of its script', (text, script) => {
  expect(foreignScript([...text])).toBe(script);
  const { message, fix } = refusal(text) ?? {};
  expect(message).toContain(`we have no ${script} letters`);
  expect(fix?.change).toEqual({ personalisation: null });
});

test.each([
  ['Nguyễn', 'Nguyen'],
  ['REX…', 'REX...'],
  ['O`Malley', 'O’Malley'],
  ['Rex 🐾', 'Rex'],
  ['Zoë', null],
])('for %s there is %s', (text, plain) => {
  expect(refusal(text)?.fix?.change.personalisation?.text ?? null).toBe(plain);
});

test('a letter without a plain form is not guessed', () => {
  expect(inPlainLetters('Rəx', ['ə'])).toBeNull();
  expect(inPlainLetters('🐾', ['🐾'])).toBeNull();
});

test('of many refused characters some are named', () => {
  expect(refusal('Попугайчик')?.message).toContain('“П”, “о”, “п”, “у”, “г” and 5 more');
});
