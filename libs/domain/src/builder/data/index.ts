import { z } from 'zod';
import catalogueV1Json from '../../../data/catalogue.v1.json' with { type: 'json' };
import catalogueV2Json from '../../../data/catalogue.v2.json' with { type: 'json' };
import presetsJson from '../../../data/presets.v1.json' with { type: 'json' };
import priceBookJson from '../../../data/price-book.v1.json' with { type: 'json' };
import { catalogueSchema, presetSchema, priceBookSchema } from '../catalogue.schema.ts';

/** The options once on sale, with which older designs were saved. */
export const catalogueV1 = catalogueSchema.parse(catalogueV1Json);
/** The options on sale; where their strengths and sizes come from is told in data/README.md. */
export const catalogueV2 = catalogueSchema.parse(catalogueV2Json);
export const priceBookV1 = priceBookSchema.parse(priceBookJson);
/** Starter designs of the gallery, each free of rule findings. */
export const presetsV1 = z.array(presetSchema).parse(presetsJson);
