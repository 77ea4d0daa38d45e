import type { z } from 'zod';

/** Message by dotted path, which is also the name of the control. */
export type FieldErrors = Readonly<Record<string, string>>;

export type Checked<Output> =
  { isValid: true; output: Output; errors: FieldErrors } | { isValid: false; errors: FieldErrors };

export type Check<Output> = (values: unknown) => Checked<Output>;

/** Judges a form by a schema, with the first message of each field. */
export const checkWith =
  <Schema extends z.ZodType>(schema: Schema): Check<z.output<Schema>> =>
  (values) => {
    const parsed = schema.safeParse(values);
    if (parsed.success) return { isValid: true, output: parsed.data, errors: {} };
    const errors: Record<string, string> = {};
    for (const issue of parsed.error.issues) errors[issue.path.join('.')] ??= issue.message;
    return { isValid: false, errors };
  };
