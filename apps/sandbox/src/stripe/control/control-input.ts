import { z } from 'zod';
import type { Faults } from '../faults.ts';
import { faultsSchema } from '../faults.ts';

/** A request to the control routes that cannot be understood. */
export class ControlError extends Error {
  readonly statusCode: number;

  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}

const faultChange = faultsSchema.partial();
const payment = z.strictObject({
  /** A test card's name or number, or any other number. */
  card: z.string().min(1).max(40).default('accepted'),
  email: z.email().max(250).optional(),
  name: z.string().max(250).optional(),
});

/** Reads JSON, or the control page's form. @throws ControlError 400 that lists what is wrong. */
export function readFaultChange(body: unknown): Partial<Faults> {
  const input = typeof body === 'string' ? fromForm(body) : (body ?? {});
  // Absent means unchanged, so a key must be missing rather than undefined.
  return Object.fromEntries(
    Object.entries(read(faultChange, input)).filter(([, v]) => v !== undefined),
  );
}

export type PaymentOrder = z.output<typeof payment>;

/** @throws ControlError 400 that lists what is wrong. */
export function readPaymentOrder(body: unknown): PaymentOrder {
  return read(payment, body ?? {});
}

function read<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new ControlError(400, z.prettifyError(result.error));
}

function fromForm(encoded: string): Record<string, unknown> {
  const form = new URLSearchParams(encoded);
  const numbers = [...form].map(([name, value]) => [name, value === 'all' ? value : Number(value)]);
  return { ...Object.fromEntries(numbers), reorder: form.has('reorder') };
}
