import { randomUUID } from 'node:crypto';
import { applyFix, type DesignConfig } from '@pet/domain/builder';
import { benchStageSchema } from '@pet/domain/order';
import { worstJudgement, type Judgement } from '@pet/domain/pet';
import type { JourneyCase } from '@pet/testing/journeys';
import { eventually } from '../shop/eventually.ts';
import type { Visitor } from '../shop/visitor.ts';

export interface JourneyResult {
  id: string;
  petName: string;
  judgement: Judgement;
  /** Why it is not a plain accept: the codes of what the shop said. */
  codes: string[];
  /** What was changed, in the shop's own words, before it could be ordered. */
  mended: string[];
  totalMinor: number | null;
  currency: string | null;
  orderNumber: string | null;
  /** The order's last status, or `refused`. */
  end: string;
  faults: string[];
  durationMs: number;
}

/** Pays at the address that the shop gave. */
export type Pay = (paymentUrl: string) => Promise<void>;

type Quote = Awaited<ReturnType<Visitor['api']['builder']['quote']['query']>>;

const FIXES_MAX = 6;

/**
 * Walks one case through the running shop as its customer and its maker would: pet, fit, design, price,
 * order, payment, bench, parcel. What the shop objects to is mended as the shop offers; where it offers
 * nothing, the journey ends refused, and the shop must then also refuse the cart.
 */
export async function travel(
  journey: JourneyCase,
  visitor: Visitor,
  maker: Visitor,
  pay: Pay,
): Promise<JourneyResult> {
  const startedAt = performance.now();
  const { api } = visitor;
  await api.user.pets.create.mutate({
    name: journey.petName,
    species: journey.pet.species,
    breed: journey.pet.breed,
    birthDate: null,
    measurements: journey.measurements,
  });
  const assessment = await api.user.pets.assess.query({
    pet: journey.pet,
    measurements: journey.measurements,
    typedUnits: journey.claimedUnits,
  });
  const quote = await api.builder.quote.query({ config: journey.config });
  const judgement = worstJudgement([
    assessment.judgement,
    quote.fit.judgement,
    ruleJudgement(quote),
  ]);
  const result: JourneyResult = {
    id: journey.id,
    petName: journey.petName,
    judgement,
    codes: [
      ...new Set(
        [...quote.findings, ...quote.fit.findings, ...assessment.findings].map(({ code }) => code),
      ),
    ],
    mended: [],
    totalMinor: null,
    currency: null,
    orderNumber: null,
    end: 'refused',
    faults: [],
    durationMs: 0,
  };
  if (!quote.isOrderable)
    result.faults.push(...(await faultsOfForbiddenOrder(journey.config, visitor)));
  const config = await mend(journey.config, quote, visitor, result.mended);
  if (config) await buyAndMake(journey, config, { visitor, maker, pay, result });
  result.durationMs = performance.now() - startedAt;
  return result;
}

const ruleJudgement = ({ findings }: Quote): Judgement =>
  findings.some((finding) => finding.severity === 'forbid') ? 'reject' : 'accept';

/** A design that the quote calls not orderable may be saved, but never get through the cart. */
async function faultsOfForbiddenOrder(config: DesignConfig, { api }: Visitor): Promise<string[]> {
  const design = await api.builder.designs.create.mutate({ config });
  try {
    const cart = await api.order.cart.addLine.mutate({ versionId: design.version.id });
    const line = cart.lines.find(({ versionId }) => versionId === design.version.id);
    if (line) await api.order.cart.removeLine.mutate({ lineId: line.lineId });
    return line?.isOrderable === false ? [] : ['the cart took a design that is not orderable'];
  } catch {
    return [];
  }
}

/** Follows the shop's own offers until the design can be ordered; null when it offers no way. */
async function mend(
  first: DesignConfig,
  firstQuote: Quote,
  { api }: Visitor,
  mended: string[],
): Promise<DesignConfig | null> {
  let config = first;
  let quote = firstQuote;
  for (let step = 0; !quote.isOrderable; step += 1) {
    const next = step < FIXES_MAX ? nextOffer(config, quote) : null;
    if (!next) return null;
    mended.push(next.label);
    config = next.config;
    quote = await api.builder.quote.query({ config });
  }
  return config;
}

function nextOffer(config: DesignConfig, { findings, fit }: Quote) {
  const fix = findings.find((finding) => finding.severity === 'forbid' && finding.fix)?.fix;
  if (fix) return { label: fix.label, config: applyFix(config, fix) };
  if (config.size.kind !== 'made-to-measure') return null;
  const suggestion = fit.findings.find((finding) => finding.suggestion)?.suggestion;
  if (suggestion && fit.judgement !== 'reject') {
    const size = { ...config.size, measurements: suggestion.measurements };
    return { label: suggestion.label, config: { ...config, size } };
  }
  if (fit.judgement !== 'hold' || config.size.isConfirmed) return null;
  return {
    label: 'measured again, confirmed',
    config: { ...config, size: { ...config.size, isConfirmed: true } },
  };
}

interface Trip {
  visitor: Visitor;
  maker: Visitor;
  pay: Pay;
  result: JourneyResult;
}

async function buyAndMake(journey: JourneyCase, config: DesignConfig, trip: Trip): Promise<void> {
  const { visitor, maker, pay, result } = trip;
  const { api } = visitor;
  const design = await api.builder.designs.create.mutate({ config });
  await api.order.cart.addLine.mutate({ versionId: design.version.id });
  const destination = {
    countryCode: journey.countryCode,
    regionCode: journey.countryCode === 'US' ? 'CA' : journey.countryCode === 'CA' ? 'ON' : null,
  };
  const { receipt } = await api.order.checkout.quote.query({ destination });
  const order = await api.order.checkout.place.mutate({
    idempotencyKey: randomUUID(),
    contact: {
      email: `${journey.id.toLowerCase()}@example.com`,
      name: `Owner of ${journey.petName}`,
    },
    address: { line1: 'Main street 1', postalCode: '10115', city: 'Anytown', ...destination },
    expectedTotalMinor: receipt.totalMinor,
    acceptsTerms: true,
  });
  Object.assign(result, {
    totalMinor: order.totalMinor,
    currency: order.currency,
    orderNumber: order.orderNumber,
  });
  if (order.totalMinor !== receipt.totalMinor)
    result.faults.push('the order costs other than quoted');
  if (journey.trap === 'country outside the tax table' && receipt.taxHandling !== 'manual') {
    result.faults.push('tax outside the table is not handled by hand');
  }
  const track = () => api.order.track.query({ trackingToken: order.trackingToken });
  if ((await track()).paymentStatus === 'PAID') result.faults.push('paid before the payment');
  await pay(order.paymentUrl);
  await eventually('the payment', track, ({ paymentStatus }) => paymentStatus === 'PAID');
  await make(order.orderId, maker, result);
  const shipped = await eventually('the parcel', track, ({ status }) => status === 'SHIPPED');
  if (shipped.lines[0]?.designHash !== design.version.designHash)
    result.faults.push('another design was ordered');
  result.end = shipped.status;
}

/** The maker's part: cut sheet, then stage by stage, then the parcel. */
async function make(orderId: string, { api }: Visitor, result: JourneyResult): Promise<void> {
  const workshopOrder = await eventually(
    'the work order',
    () => api.order.workshop.order.query({ orderId }),
    ({ workOrders }) => workOrders.length > 0,
  );
  const [card] = workshopOrder.workOrders;
  if (!card) throw new Error('There is no work order.');
  const { plan } = await api.order.workshop.cutSheet.query({ workOrderId: card.workOrderId });
  if (plan.pieces.some(({ cutLengthMm, finishedMm }) => cutLengthMm < finishedMm)) {
    result.faults.push('a piece is cut shorter than it is finished');
  }
  const stages = [...benchStageSchema.options, 'shipped'] as const;
  for (const [index, from] of stages.slice(0, -1).entries()) {
    const to = stages[index + 1] ?? 'shipped';
    const shipment =
      to === 'shipped' ? { carrier: 'DHL', trackingNumber: `JOURNEY${result.id}` } : null;
    await api.order.workshop.advance.mutate({ workOrderId: card.workOrderId, from, to, shipment });
  }
}
