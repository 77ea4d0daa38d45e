import { designConfigSchema, drawHarness, type Catalogue } from '@pet/domain/builder';

/** The drawing of the design in a query parameter, or null when that is no design the catalogue can show. */
export function drawConfig(text: string | null, catalogue: Catalogue): string | null {
  const parsed = designConfigSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  try {
    return drawHarness(parsed.data, catalogue, { view: 'side', widthPx: 480 });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
