import { defaultConfig } from '@pet/domain/builder';
import { catalogueV2 } from '@pet/domain/builder/data';

/** Stands for ids that an earlier answer gave; valid in form, so that an example passes the schema. */
export const placeholderId = '01990000-0000-7000-8000-000000000000';

/** What a variable of the API page looks like, for checks that have no running shop. */
export const sampleValues: Record<string, string | number> = {
  SHARE_TOKEN: 'AAAAAAAAAAAAAAAAAAAAAA',
  TRACKING_TOKEN: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  TOTAL: 7490,
  CATALOGUE_VERSION: 1,
  PRICE_BOOK_VERSION: 1,
};

export interface Example {
  /** Whose cookies the line sends. */
  as: 'guest' | 'manager' | 'admin';
  /** `$NAME` stands for text, `#NAME` for a number, both kept from an earlier answer. */
  input?: unknown;
  /** What later lines need of the answer: variable → path within `result.data`. */
  keep?: Record<string, string>;
  /** A line that has to be run again first. */
  after?: string;
}

const config = defaultConfig('dog', catalogueV2);
const measurements = { neckGirthMm: 470, chestGirthMm: 770, backLengthMm: 600, weightG: 31_000 };
const pet = {
  name: 'Bruno',
  species: 'dog',
  breed: 'Labrador Retriever',
  birthDate: '2023-05-01',
  measurements,
};
const destination = { countryCode: 'DE', regionCode: null };
const guest = (input?: unknown, more: Partial<Example> = {}): Example => ({
  as: 'guest',
  input,
  ...more,
});
const manager = (input?: unknown, more: Partial<Example> = {}): Example => ({
  as: 'manager',
  input,
  ...more,
});

/** The catalogue without the rules that its managers wrote. */
const draft = {
  base: { catalogueVersion: '#CATALOGUE_VERSION', priceBookVersion: '#PRICE_BOOK_VERSION' },
  catalogue: { rules: [] },
};

const admin = (input?: unknown): Example => ({ as: 'admin', input });

/** One call per public procedure. Run from top to bottom against a demo shop, every line works. */
export const examples: Record<string, Example> = {
  'builder.catalogue': guest(),
  'builder.quote': guest({ config, destination }),
  'builder.presets.list': guest(undefined, { keep: { PRESET_ID: 'items[0].id' } }),
  'builder.designs.create': guest(
    { name: 'Bruno, green', config },
    { keep: { DESIGN_ID: 'id', VERSION_ID: 'version.id' } },
  ),
  'builder.designs.update': guest({
    designId: '$DESIGN_ID',
    baseVersion: 1,
    name: 'Bruno, forest',
  }),
  'builder.designs.get': guest({ designId: '$DESIGN_ID' }),
  'builder.designs.list': guest({}),
  'builder.designs.share': guest(
    { designId: '$DESIGN_ID' },
    { keep: { SHARE_TOKEN: 'shareToken' } },
  ),
  'builder.designs.shared': guest({ shareToken: '$SHARE_TOKEN' }),
  'builder.designs.versions.list': guest({ designId: '$DESIGN_ID' }),
  'builder.designs.versions.annotate': guest({
    designId: '$DESIGN_ID',
    number: 1,
    name: 'For the beach',
  }),
  'builder.designs.versions.restore': guest({ designId: '$DESIGN_ID', number: 1, baseVersion: 1 }),
  'builder.designs.fork': manager({ shareToken: '$SHARE_TOKEN' }, { keep: { FORK_ID: 'id' } }),
  'builder.designs.unshare': guest({ designId: '$DESIGN_ID' }),
  'builder.designs.archive': manager({ designId: '$FORK_ID' }),
  'builder.designs.unarchive': manager({ designId: '$FORK_ID' }),
  'builder.designs.annotate': manager({ designId: '$FORK_ID', note: 'Red next time.' }),
  'builder.gallery.propose': manager(
    {
      designId: '$FORK_ID',
      title: 'Forest walk',
      creditName: 'Anna and Bruno',
      showsText: false,
      agrees: true,
    },
    { keep: { PUBLICATION_ID: 'id' } },
  ),
  'builder.gallery.mine': manager(),
  'builder.gallery.reviews': manager({}),
  'builder.gallery.decide': manager({
    publicationId: '$PUBLICATION_ID',
    from: 'PROPOSED',
    decision: 'approve',
  }),
  'builder.gallery.list': guest({ species: 'dog' }),
  'builder.gallery.get': guest({ publicationId: '$PUBLICATION_ID' }),
  'builder.gallery.fork': guest({ publicationId: '$PUBLICATION_ID' }),
  'builder.gallery.withdraw': manager({ publicationId: '$PUBLICATION_ID' }),
  'builder.designs.remove': manager({ designId: '$FORK_ID' }),
  'builder.offers.get': manager(undefined, {
    keep: {
      CATALOGUE_VERSION: 'versions.catalogueVersion',
      PRICE_BOOK_VERSION: 'versions.priceBookVersion',
    },
  }),
  'builder.offers.check': manager({ draft }),
  'builder.offers.dryRun': manager({ draft }),
  'order.carts.dryRun': manager({ draft }),
  'builder.offers.publish': manager({ draft }),
  'builder.offers.setAvailability': manager({
    group: 'colours',
    optionId: 'teal',
    availability: 'low',
  }),
  'builder.offers.history': manager({}),
  'user.me': guest(),
  'user.pets.breeds': guest({ species: 'dog' }),
  'user.pets.assess': guest({
    pet: { species: 'dog', breed: 'Labrador Retriever', ageMonths: 36 },
    measurements,
  }),
  'user.pets.create': guest(pet, { keep: { PET_ID: 'id' } }),
  'user.pets.list': guest(),
  'user.pets.update': guest({ petId: '$PET_ID', ...pet, name: 'Bruno the second' }),
  'user.pets.remind': guest({ petId: '$PET_ID', isReminded: false }),
  'user.pets.measurements.add': guest({ petId: '$PET_ID', measurements }),
  'user.pets.measurements.list': guest(
    { petId: '$PET_ID' },
    { keep: { MEASUREMENT_ID: 'items[0].id' } },
  ),
  'user.pets.measurements.remove': guest({ petId: '$PET_ID', measurementId: '$MEASUREMENT_ID' }),
  'user.pets.remove': guest({ petId: '$PET_ID' }),
  'order.cart.addLine': guest(
    { versionId: '$VERSION_ID', quantity: 1 },
    { keep: { LINE_ID: 'lines[0].lineId' } },
  ),
  'order.cart.get': guest(),
  'order.cart.updateLine': guest({ lineId: '$LINE_ID', quantity: 2 }),
  'order.cart.acceptPrices': guest(),
  'order.cart.removeLine': guest({ lineId: '$LINE_ID' }),
  'order.checkout.quote': guest(
    { destination },
    { after: 'order.cart.addLine', keep: { TOTAL: 'receipt.totalMinor' } },
  ),
  'order.checkout.place': guest(
    {
      idempotencyKey: 'a-key-of-your-own-0001',
      contact: { email: 'bruno@example.com', name: 'Anna Example' },
      address: { line1: 'Beispielweg 7', postalCode: '04109', city: 'Leipzig', ...destination },
      expectedTotalMinor: '#TOTAL',
      acceptsTerms: true,
    },
    { keep: { TRACKING_TOKEN: 'trackingToken', ORDER_ID: 'orderId' } },
  ),
  'order.checkout.resume': guest({ trackingToken: '$TRACKING_TOKEN' }),
  'order.track': guest({ trackingToken: '$TRACKING_TOKEN' }),
  'order.onTrack': guest({ trackingToken: '$TRACKING_TOKEN' }),
  'order.get': guest({ orderId: '$ORDER_ID' }),
  'order.list': guest({}),
  'order.cancel': guest({ orderId: '$ORDER_ID' }),
  'order.workshop.board': manager(
    {},
    {
      keep: {
        WORK_ORDER_ID: 'columns[0].cards[0].workOrderId',
        MADE_ORDER_ID: 'columns[0].cards[0].orderId',
      },
    },
  ),
  'order.workshop.onBoard': manager(),
  'order.workshop.order': manager({ orderId: '$MADE_ORDER_ID' }),
  'order.workshop.settleFlag': manager({ orderId: '$MADE_ORDER_ID', flag: 'tax-manual' }),
  'order.workshop.cutSheet': manager({ workOrderId: '$WORK_ORDER_ID' }),
  'order.workshop.advance': manager({ workOrderId: '$WORK_ORDER_ID', from: 'waiting', to: 'cut' }),
  'webhook.deliveries.list': manager({}, { keep: { DELIVERY_ID: 'items[0].deliveryId' } }),
  'webhook.deliveries.replay': manager({ deliveryId: '$DELIVERY_ID' }),
  'analytics.summary': manager({ days: 30 }),
  'topology.status': admin(),
  'topology.place': admin({ module: 'builder', weight: 0 }),
};

const variable = /"([$#])([A-Z_]+)"/g;

/** The example's input with its variables filled in; `values` answers what a variable stands for. */
export function fillIn(input: unknown, values: (name: string) => string | number): unknown {
  if (input === undefined) return undefined;
  const json = JSON.stringify(input).replace(variable, (_match, kind: string, name: string) =>
    kind === '$' ? JSON.stringify(String(values(name))) : String(Number(values(name))),
  );
  return JSON.parse(json) as unknown;
}

/** An input that the procedure's schema accepts, of things that do not exist. */
export const sampleInput = (path: string): unknown =>
  fillIn(examples[path]?.input, (name) => sampleValues[name] ?? placeholderId);

/** JSON in single quotes for a shell, with its variables left to the shell. */
export const shellJson = (input: unknown): string =>
  JSON.stringify(input).replace(variable, (_match, kind: string, name: string) =>
    kind === '$' ? `"'$${name}'"` : `'$${name}'`,
  );
