/** Without I, L, O, U, 0 and 1, which are misread or misheard. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const RADIX = ALPHABET.length;
const PREFIX = 'HH-';
const CODE_LENGTH = 8;

/**
 * An order number such as `HH-7K3MXQ9TR` from at least 8 random bytes: 8 characters (6.6 × 10^11
 * codes) and a check character. Pure; the caller brings the randomness and keeps a unique index.
 */
export function orderNumber(bytes: Uint8Array): string {
  if (bytes.length < 8) throw new RangeError('An order number needs 8 random bytes');
  let rest = bytes.slice(0, 8).reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let code = '';
  for (let position = 0; position < CODE_LENGTH; position += 1) {
    code += ALPHABET[Number(rest % BigInt(RADIX))];
    rest /= BigInt(RADIX);
  }
  return `${PREFIX}${code}${checkCharacter(code)}`;
}

/**
 * ISO 7064 hybrid system with modulus RADIX + 1 (31, a prime) and RADIX: finds every single wrong
 * character and nearly every swap of neighbours.
 */
function checkCharacter(code: string): string {
  let product = RADIX;
  for (const character of code) {
    const sum = (product + ALPHABET.indexOf(character)) % RADIX || RADIX;
    product = (sum * 2) % (RADIX + 1);
  }
  return ALPHABET[(RADIX + 1 - product) % RADIX] ?? '';
}

/** Whether the text is exactly a number as `orderNumber` writes it, check character included. */
export function isOrderNumber(text: string): boolean {
  const code = text.slice(PREFIX.length, -1);
  const isWellFormed =
    text.startsWith(PREFIX) &&
    code.length === CODE_LENGTH &&
    [...code].every((character) => ALPHABET.includes(character));
  return isWellFormed && text.endsWith(checkCharacter(code));
}

/**
 * What a person typed, as an order number, or null: small letters, spaces, dashes and a missing
 * `HH-` are forgiven, wrong characters are not.
 */
export function normaliseOrderNumber(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}#]/gu, '');
  const hasPrefix = letters.length === CODE_LENGTH + 3 && letters.startsWith('HH');
  const candidate = `${PREFIX}${hasPrefix ? letters.slice(2) : letters}`;
  return isOrderNumber(candidate) ? candidate : null;
}
