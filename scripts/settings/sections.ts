import { modules } from '@pet/backend/modules';
import { hostEnvironmentSchema } from '@pet/host';
import type { z } from 'zod';
import { environmentSchema as sandboxSchema } from '../../apps/sandbox/src/environment.ts';
import { environmentSchema as webSchema } from '../../apps/web/src/environment.ts';
import { settingsSchema } from '../stack/settings.ts';

export interface Setting {
  name: string;
  /** Null where nobody has described it. */
  description: string | null;
  /** As it would stand in a `.env`; empty where there is none. */
  standard: string;
}

export interface Section {
  title: string;
  settings: Setting[];
}

const sources: [title: string, schema: z.ZodType][] = [
  ['npm start and its siblings', settingsSchema],
  ['Every process of the backend', hostEnvironmentSchema],
  ...modules.map(({ name, environment }): [string, z.ZodType] => [
    `The module ${name}`,
    environment as z.ZodType,
  ]),
  ['The web app', webSchema],
  ['The payment sandbox and the mail catcher', sandboxSchema],
];

/** Every setting that some process reads, where it is read first. */
export function settingSections(): Section[] {
  const known = new Map<string, Setting>();
  return sources
    .map(([title, schema]) => {
      const settings: Setting[] = [];
      for (const setting of settingsOf(schema)) {
        const earlier = known.get(setting.name);
        if (earlier) earlier.description ??= setting.description;
        else {
          known.set(setting.name, setting);
          settings.push(setting);
        }
      }
      return { title, settings };
    })
    .filter(({ settings }) => settings.length > 0);
}

/** What a Zod schema wraps around, as far as it is looked into. */
interface Layer {
  description?: string | undefined;
  def: {
    type: string;
    in?: Layer;
    innerType?: Layer;
    shape?: Record<string, Layer>;
    defaultValue?: unknown;
  };
}

function settingsOf(schema: z.ZodType): Setting[] {
  const object = layersOf(schema as unknown as Layer).find(({ def }) => def.type === 'object');
  return Object.entries(object?.def.shape ?? {}).map(([name, field]) => {
    const layers = layersOf(field);
    const standard = layers.find(({ def }) => def.type === 'default')?.def.defaultValue;
    return {
      name,
      description: layers.find(({ description }) => description)?.description ?? null,
      standard: standard === undefined ? '' : String(standard as string | number | boolean),
    };
  });
}

/** A schema and what is inside it, from the outside in. */
const layersOf = (layer: Layer | undefined): Layer[] =>
  layer ? [layer, ...layersOf(layer.def.in ?? layer.def.innerType)] : [];
