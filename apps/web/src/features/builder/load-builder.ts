import { defaultConfig } from '@pet/domain/builder';
import { notFound } from 'next/navigation';
import type { BuilderQuery } from '#web/paths.ts';
import { orNothing } from '#web/trpc/or-nothing.ts';
import { publicApi, visitorApi } from '#web/trpc/server.ts';
import type { BuilderStart, Offer, Quote } from './builder-start.ts';
import { knownConfig } from './state/mend-design.ts';
import { startForPet, startInSize } from './start-for-animal.ts';
import { savedDesignOf } from './state/saved-design.ts';

export interface BuilderData {
  offer: Offer;
  start: BuilderStart;
  quote: Quote;
}

/** Reads the catalogue and the design that the address asks for; a stranger's design is not found. */
export async function loadBuilder(query: BuilderQuery): Promise<BuilderData> {
  const offer = await publicApi().builder.catalogue.query();
  const start = await orNothing(startOf(query, offer));
  if (!start) notFound();
  // A design may be older than the catalogue; it opens all the same, priced by its nearest choices.
  const config = knownConfig(start.config, offer.catalogue);
  const quote = await publicApi().builder.quote.query({ config });
  return { offer, start, quote };
}

function startOf(query: BuilderQuery, offer: Offer): Promise<BuilderStart> {
  if (query.line) return startFromCartLine(query.line);
  if (query.design) return startFromDesign(query.design);
  if (query.from) return startFromShared(query.from);
  if (query.published) return startFromPublished(query.published);
  if (query.preset) return startFromPreset(query.preset);
  if (query.pet) return startForPet(query.pet, offer);
  if (query.size) return Promise.resolve(startInSize(query.size, query.species, offer));
  return Promise.resolve({
    config: defaultConfig('dog', offer.catalogue),
    name: 'My harness',
    saved: null,
    origin: { kind: 'fresh' },
    cartLineId: null,
  });
}

async function startFromDesign(designId: string): Promise<BuilderStart> {
  const design = await visitorApi().builder.designs.get.query({ designId });
  const saved = savedDesignOf(design);
  const { config, name } = saved;
  const { priceSince } = design;
  return { config, name, saved, origin: { kind: 'fresh' }, priceSince, cartLineId: null };
}

/** The version in the cart, also when the design has moved on since; the next save goes on top of that. */
async function startFromCartLine(lineId: string): Promise<BuilderStart> {
  const api = visitorApi();
  const cart = await api.order.cart.get.query();
  const line = cart.lines.find((candidate) => candidate.lineId === lineId);
  if (!line) notFound();
  const start = await startFromDesign(line.designId);
  const { config, versionId } = line;
  return {
    ...start,
    // The cart says itself what changed in price.
    priceSince: null,
    config,
    saved: start.saved && { ...start.saved, config, versionId },
    cartLineId: lineId,
  };
}

async function startFromShared(shareToken: string): Promise<BuilderStart> {
  const shared = await publicApi().builder.designs.shared.query({ shareToken });
  return {
    config: shared.version.config,
    name: shared.name,
    saved: null,
    origin: { kind: 'shared', shareToken },
    cartLineId: null,
  };
}

async function startFromPublished(publicationId: string): Promise<BuilderStart> {
  const { title, config } = await publicApi().builder.gallery.get.query({ publicationId });
  return {
    config,
    name: title,
    saved: null,
    origin: { kind: 'published', publicationId },
    cartLineId: null,
  };
}

async function startFromPreset(presetId: string): Promise<BuilderStart> {
  const { items } = await publicApi().builder.presets.list.query();
  const preset = items.find(({ id }) => id === presetId);
  if (!preset) notFound();
  return {
    config: preset.config,
    name: preset.name,
    saved: null,
    origin: { kind: 'preset', presetId },
    cartLineId: null,
  };
}
