import { z } from 'zod';

const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/**
 * A line that people typed: trimmed, 1 to `charactersMax` UTF-16 units.
 * Control characters and lone surrogates are refused, because PostgreSQL cannot store a NUL and
 * no screen, mail or PDF can show the others; line breaks, because a name with some could write a
 * letter of its own into our mail.
 */
export const plainText = (charactersMax: number) =>
  z
    .string()
    .trim()
    .min(1, 'Please fill this in.')
    .max(charactersMax, `Please use at most ${charactersMax} characters.`)
    .refine((text) => !CONTROL_CHARACTERS.test(text) && text.isWellFormed(), {
      message: 'Please remove the characters that cannot be printed.',
    });

/** Several lines that people typed: trimmed, 1 to `charactersMax` UTF-16 units, nothing else unprintable. */
export const plainLines = (charactersMax: number) =>
  z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1, 'Please fill this in.')
        .max(charactersMax, `Please use at most ${charactersMax} characters.`)
        .refine(
          (text) => !CONTROL_CHARACTERS.test(text.replaceAll('\n', '')) && text.isWellFormed(),
          {
            message: 'Please remove the characters that cannot be printed.',
          },
        ),
    );

export const entityId = z.uuid();
export const isoDateTime = z.iso.datetime();
export const isoDate = z.iso.date();

export const emailAddress = z
  .email('Please give an e-mail address like anna@example.com.')
  .max(254)
  .transform((address) => address.toLowerCase());

/** ISO 3166-1 alpha-2, upper case. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/, 'Please choose a country.');

/** A client-made key that makes a costly write repeatable: the same key gives the same result. */
export const idempotencyKey = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);

export const pageRequest = z.strictObject({
  cursor: z.string().max(200).nullable().default(null),
  limit: z.int().min(1).max(100).default(20),
});

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
