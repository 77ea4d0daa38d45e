import { errorWords } from './error-words.ts';

/** Ids and tokens in an address are anybody's text, so a malformed one is as unknown as a wrong one. */
const UNKNOWN_STATUSES = new Set([400, 401, 403, 404, 422]);

/** The answer of a read, or null where there is no such thing for this visitor; other failures throw. */
export async function orNothing<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (error) {
    if (UNKNOWN_STATUSES.has(errorWords(error).httpStatus ?? 0)) return null;
    throw error;
  }
}
