import { designConfigSchema, drawHarness, type Catalogue } from '@pet/domain/builder';
import { glyphsOf } from '@pet/domain/builder/glyphs';

/** The drawing of the design in a query parameter, or null when that is no design the catalogue can show. */
export async function drawConfig(
  text: string | null,
  catalogue: Catalogue,
): Promise<string | null> {
  const parsed = designConfigSchema.safeParse(parseJson(text));
  if (!parsed.success) return null;
  try {
    const glyphs = await glyphsOf(parsed.data);
    return drawHarness(parsed.data, catalogue, { view: 'side', widthPx: 480, glyphs });
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
