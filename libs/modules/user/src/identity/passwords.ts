import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP recommends: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A PHC string that carries its own salt and parameters; made off the main thread in some 20 ms. */
export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2ID);

export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  verify(stored, password);
