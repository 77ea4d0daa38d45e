import qs from 'qs';
import { z } from 'zod';
import { invalidRequest } from './api-error.ts';

/** Stripe expands no deeper than four levels; parameters nest about as deep. */
const parsing = {
  arrayLimit: 200,
  depth: 6,
  strictDepth: true,
  parameterLimit: 2_000,
  plainObjects: true,
  throwOnLimitExceeded: true,
} as const;

/** A text of bounded length; the empty text means "not set", as on Stripe's wire. */
export const optionalText = (lengthMax: number) =>
  z
    .string()
    .max(lengthMax)
    .optional()
    .transform((text) => text || null);

/** A whole number in text form. */
export const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^-?\d{1,15}$/, 'Invalid integer')
    .transform(Number)
    .pipe(z.number().min(min).max(max));

/** An absolute web address. */
export const webAddress = z
  .string()
  .max(5_000)
  .refine((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), 'Not a valid URL');

/** Up to 50 keys of 40 characters with values of 500: https://docs.stripe.com/metadata */
export const metadata = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((pairs) => Object.keys(pairs).length <= 50, 'Too many keys: metadata holds up to 50')
  .default({})
  // An empty value unsets the key.
  .transform((pairs) => Object.fromEntries(Object.entries(pairs).filter(([, value]) => value)));

/** Which related objects an answer is to contain instead of their ids. */
export const expand = z.array(z.string().max(100)).max(20).default([]);

/**
 * Reads form-encoded parameters, `line_items[0][quantity]=1` style.
 * @throws StripeApiError 400 that names the first parameter at fault.
 */
export function readParameters<Schema extends z.ZodType>(
  schema: Schema,
  encoded: string,
): z.output<Schema> {
  const result = schema.safeParse(decode(encoded), { reportInput: true });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw issue ? toParameterError(issue) : invalidRequest('Invalid request.');
}

function decode(encoded: string): unknown {
  try {
    return qs.parse(encoded, parsing);
  } catch (error) {
    throw invalidRequest((error as Error).message);
  }
}

function toParameterError(issue: z.core.$ZodIssue) {
  if (issue.code === 'unrecognized_keys') {
    const param = nameParameter([...issue.path, issue.keys[0] ?? '']);
    return invalidRequest(`Received unknown parameter: ${param}`, 'parameter_unknown', param);
  }
  const param = nameParameter(issue.path);
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return invalidRequest(`Missing required param: ${param}.`, 'parameter_missing', param);
  }
  const code = issue.message === 'Not a valid URL' ? 'url_invalid' : undefined;
  return invalidRequest(`${issue.message} (${param})`, code, param);
}

function nameParameter(path: readonly PropertyKey[]): string {
  const [head = '', ...rest] = path.map(String);
  return head + rest.map((step) => `[${step}]`).join('');
}
