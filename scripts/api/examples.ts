import { defaultConfig } from '@pet/domain/builder';
import { catalogueV1 } from '@pet/domain/builder/data';

/** Stand for ids that an earlier answer gave; valid in form, so that an example can be checked by the schema. */
export const placeholderId = '01990000-0000-7000-8000-000000000000';
const shareToken = 'AAAAAAAAAAAAAAAAAAAAAA';
const trackingToken = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

const config = defaultConfig('dog', catalogueV1);
const measurements = { neckGirthMm: 470, chestGirthMm: 770, backLengthMm: 600, weightG: 31_000 };
const pet = {
  name: 'Bruno',
  species: 'dog',
  breed: 'Labrador Retriever',
  birthDate: '2023-05-01',
  measurements,
};
const destination = { countryCode: 'DE', regionCode: null };

/** One input per procedure that its schema accepts; the API page and the tests of bad input start from it. */
export const examples: Record<string, unknown> = {
  'builder.catalogue': undefined,
  'builder.quote': { config, destination },
  'builder.presets.list': undefined,
  'builder.designs.create': { name: 'Bruno, red', config },
  'builder.designs.update': { designId: placeholderId, baseVersion: 1, name: 'Bruno, blue' },
  'builder.designs.get': { designId: placeholderId },
  'builder.designs.list': {},
  'builder.designs.share': { designId: placeholderId },
  'builder.designs.unshare': { designId: placeholderId },
  'builder.designs.shared': { shareToken },
  'builder.designs.fork': { presetId: 'forest-walker' },
  'builder.designs.archive': { designId: placeholderId },
  'builder.versions.get': { versionIds: [placeholderId] },
  'user.me': undefined,
  'user.sessions.authenticate': { cookie: 'hh.session_token=…' },
  'user.pets.list': undefined,
  'user.pets.create': pet,
  'user.pets.update': { petId: placeholderId, ...pet },
  'user.pets.remove': { petId: placeholderId },
  'user.pets.assess': {
    pet: { species: 'dog', breed: 'Labrador Retriever', ageMonths: 36 },
    measurements,
  },
  'user.pets.breeds': { species: 'dog' },
  'order.cart.get': undefined,
  'order.cart.addLine': { versionId: placeholderId, quantity: 1 },
  'order.cart.updateLine': { lineId: placeholderId, quantity: 2 },
  'order.cart.removeLine': { lineId: placeholderId },
  'order.cart.acceptPrices': undefined,
  'order.checkout.quote': { destination },
  'order.checkout.place': {
    idempotencyKey: 'a-key-of-your-own-0001',
    contact: { email: 'anna@example.com', name: 'Anna Example' },
    address: { line1: 'Beispielweg 7', postalCode: '04109', city: 'Leipzig', ...destination },
    expectedTotalMinor: 7100,
    acceptsTerms: true,
  },
  'order.checkout.resume': { trackingToken },
  'order.track': { trackingToken },
  'order.onTrack': { trackingToken },
  'order.get': { orderId: placeholderId },
  'order.list': {},
  'order.cancel': { orderId: placeholderId },
  'order.workshop.board': {},
  'order.workshop.onBoard': undefined,
  'order.workshop.advance': { workOrderId: placeholderId, from: 'waiting', to: 'cut' },
  'order.workshop.cutSheet': { workOrderId: placeholderId },
  'order.workshop.order': { orderId: placeholderId },
  'webhook.deliveries.list': {},
  'webhook.deliveries.replay': { deliveryId: placeholderId },
  'analytics.summary': { days: 30 },
};
