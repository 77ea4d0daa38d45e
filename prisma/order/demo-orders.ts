import type { Address } from '@pet/order/contract';
import type { Measurements, SizeLabel } from '@pet/domain/pet';
import type { DesignConfig } from '@pet/domain/builder';
import { presetsV1 } from '@pet/domain/builder/data';

/** How far an order has come. */
export type DemoStage =
  | 'unpaid'
  | 'cancelled'
  | 'refunded'
  | 'waiting'
  | 'cut'
  | 'sewn'
  | 'finished'
  | 'checked'
  | 'shipped'
  | 'delivered';

export interface DemoOrder {
  /** Also the idempotency key, so that seeding twice gives one order. */
  key: string;
  customer: DemoCustomer;
  designName: string;
  config: DesignConfig;
  quantity: number;
  placedDaysAgo: number;
  stage: DemoStage;
}

export interface DemoCustomer {
  /** Null for the demo account's own orders, else a guest. */
  guestId: string | null;
  name: string;
  email: string;
  address: Pick<Address, 'line1' | 'postalCode' | 'city' | 'regionCode' | 'countryCode'>;
}

type Place = [city: string, postalCode: string, country: string, region?: string];

const places: Place[] = [
  ['Leipzig', '04109', 'DE'],
  ['Wien', '1070', 'AT'],
  ['Portland', '97205', 'US', 'OR'],
  ['Lyon', '69002', 'FR'],
  ['Bern', '3011', 'CH'],
  ['Toronto', 'M5V 2T6', 'CA', 'ON'],
  ['Utrecht', '3511 CA', 'NL'],
  ['Austin', '78701', 'US', 'TX'],
  ['Bristol', 'BS1 4DJ', 'GB'],
  ['Göteborg', '411 03', 'SE'],
];

const names = [
  'Jana Muster',
  'Tom Berger',
  'Leonie Haas',
  'Marc Dubois',
  'Ines Keller',
  'Noah Tremblay',
  'Sanne de Wit',
  'Grace Miller',
  'Oliver Hughes',
  'Elsa Lind',
];

/** The account that everybody can sign in with has some orders of its own. */
const annasEvery = 7;

function customerOf(index: number): DemoCustomer {
  const [city, postalCode, countryCode, regionCode] = places[index % places.length] as Place;
  const address = {
    line1: `Beispielweg ${index + 1}`,
    postalCode,
    city,
    countryCode,
    regionCode: regionCode ?? null,
  };
  if (index % annasEvery === 0) {
    return { guestId: null, name: 'Anna Berger', email: 'anna@example.com', address };
  }
  const name = names[index % names.length] as string;
  const email = `${name.split(' ')[0]?.toLowerCase()}.${index}@example.com`;
  return { guestId: `demo-guest-${String(index).padStart(2, '0')}`, name, email, address };
}

const retriever: Measurements = {
  neckGirthMm: 460,
  chestGirthMm: 780,
  backLengthMm: 600,
  weightG: 31_000,
};

/** What sets a demo design apart from its preset. */
interface Variation {
  colourId?: string;
  size?: SizeLabel;
  text?: string;
  isMeasured?: boolean;
}

const variations: Variation[] = [
  {},
  { colourId: 'teal' },
  { text: 'LOTTE' },
  { colourId: 'red', text: 'REX' },
  { size: 'M' },
  { colourId: 'mustard' },
  { isMeasured: true },
];

/** A preset with some choices of its own. Cats and small webbing keep the preset's size. */
function configOf(index: number): { designName: string; config: DesignConfig } {
  const preset = presetsV1[index % presetsV1.length];
  const { colourId, size, text, isMeasured } = variations[index % variations.length] as Variation;
  if (!preset) throw new Error('There are no presets');
  const { config } = preset;
  const isSizable = config.species === 'dog' && config.webbingWidthMm === 25;
  const chosen = isSizable && size ? { kind: 'standard' as const, size } : config.size;
  const measured = isSizable && isMeasured ? madeToMeasure : chosen;
  const personalisation = config.personalisation;
  return {
    designName: personalisation && text ? `${preset.name} for ${text}` : preset.name,
    config: {
      ...config,
      colourId: colourId ?? config.colourId,
      size: measured,
      personalisation: personalisation && {
        ...personalisation,
        text: text ?? personalisation.text,
      },
    },
  };
}

const madeToMeasure: DesignConfig['size'] = {
  kind: 'made-to-measure',
  measurements: retriever,
  pet: { species: 'dog', breed: 'Labrador Retriever', ageMonths: 60 },
  isConfirmed: false,
};

/** Stage and age in days of each order; the one of 27 days that is only sewn is late. */
const schedule: [DemoStage, ...number[]][] = [
  ['delivered', 44, 41, 38, 35, 33],
  ['shipped', 13, 12, 12, 11],
  ['checked', 11, 10, 9],
  ['finished', 9, 9, 8, 8],
  ['sewn', 27, 8, 7, 7, 6, 6],
  ['cut', 6, 5, 5, 4, 4, 3],
  ['waiting', 3, 3, 2, 2, 2, 1, 1, 1],
  ['unpaid', 1, 0.2],
  ['cancelled', 6],
  ['refunded', 5],
];

/** Some forty orders in every stage, the oldest first; the same on every machine. */
export const demoOrders: DemoOrder[] = schedule
  .flatMap(([stage, ...ages]) => ages.map((placedDaysAgo) => ({ stage, placedDaysAgo })))
  .toSorted((a, b) => b.placedDaysAgo - a.placedDaysAgo)
  .map((order, index) => ({
    ...order,
    ...configOf(index),
    key: `demo-order-${String(index).padStart(6, '0')}`,
    customer: customerOf(index),
    quantity: index % 9 === 4 ? 2 : 1,
  }));
