import { designConfigSchema, type DesignConfig } from '@pet/domain/builder';

/** A configuration out of a storage that anyone can write, or null if it is none. */
export function checkConfig(value: unknown): DesignConfig | null {
  const parsed = designConfigSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
