'use client';
import type { DesignConfig } from '@pet/domain/builder';
import type { Measurements, PetFacts } from '@pet/domain/pet';
import { useState } from 'react';
import {
  figureOf,
  measures,
  readFigure,
  type Measure,
  type MeasureInfo,
  type Units,
} from '#web/features/measures/measures.ts';

interface Typed {
  text: string;
  /** What the design held while this was typed; when that changes from elsewhere, the text gives way. */
  basis: number | null;
}

export interface MeasuredField extends MeasureInfo {
  text: string;
  fault: string | null;
}

/**
 * The four measures as typed. The design takes them once all four can be read; until then, and while
 * one of them is half typed, it stays as it is.
 */
export function useMeasureForm(
  config: DesignConfig,
  units: Units,
  onChange: (config: DesignConfig, mergeKey?: string) => void,
) {
  const { size } = config;
  const held = size.kind === 'made-to-measure' ? size.measurements : null;
  const [typed, setTyped] = useState<Partial<Record<Measure, Typed>>>({});
  const [facts, setFacts] = useState<PetFacts>(
    size.kind === 'made-to-measure'
      ? size.pet
      : { species: config.species, breed: null, ageMonths: null },
  );
  const pet = size.kind === 'made-to-measure' ? size.pet : { ...facts, species: config.species };

  function textOf(info: MeasureInfo): string {
    const value = held?.[info.measure] ?? null;
    const entry = typed[info.measure];
    if (entry) {
      const read = readFigure(info, entry.text, units);
      if (entry.basis === value || ('value' in read && read.value === value)) return entry.text;
    }
    return value === null ? '' : figureOf(info, value, units);
  }

  function type(info: MeasureInfo, text: string): void {
    const next = { ...typed, [info.measure]: { text, basis: held?.[info.measure] ?? null } };
    setTyped(next);
    const measurements = readAll(
      (each) => (each.measure === info.measure ? text : textOf(each)),
      units,
    );
    if (measurements) take(withBreastbone(measurements), pet, `measure ${info.measure}`);
  }

  /** The guide measures it; typing another measure leaves it as it is. */
  const breastboneMm = held?.breastboneLengthMm ?? null;
  const withBreastbone = (measurements: Measurements): Measurements =>
    breastboneMm === null ? measurements : { ...measurements, breastboneLengthMm: breastboneMm };

  function leaveOutBreastbone(): void {
    if (!held) return;
    const others = { ...held };
    delete others.breastboneLengthMm;
    take(others, pet);
  }

  /** Figures change with the unit; what they mean does not. */
  function forgetTyped(next: Units): void {
    const kept = measures.flatMap((info) => {
      const read = readFigure(info, textOf(info), units);
      const basis = held?.[info.measure] ?? null;
      return 'value' in read
        ? [[info.measure, { text: figureOf(info, read.value, next), basis }] as const]
        : [];
    });
    setTyped(Object.fromEntries(kept));
  }

  function take(measurements: Measurements, animal: PetFacts, mergeKey?: string): void {
    onChange(
      {
        ...config,
        size: { kind: 'made-to-measure', measurements, pet: animal, isConfirmed: false },
      },
      mergeKey,
    );
  }

  /** Other figures than those that were typed. */
  function takeInstead(measurements: Measurements): void {
    setTyped({});
    take(withBreastbone(measurements), pet);
  }

  function changeFacts(change: Partial<PetFacts>): void {
    const next = { ...pet, ...change };
    setFacts(next);
    if (held) take(held, next, 'pet');
  }

  const fields = measures.map((info): MeasuredField => {
    const text = textOf(info);
    const read = text.trim() === '' ? null : readFigure(info, text, units);
    return { ...info, text, fault: read && 'fault' in read ? read.fault : null };
  });
  const texts = Object.fromEntries(fields.map(({ measure, text }) => [measure, text])) as Record<
    Measure,
    string
  >;
  return {
    fields,
    texts,
    pet,
    type,
    take,
    takeInstead,
    changeFacts,
    forgetTyped,
    isTaken: held !== null,
    breastboneMm,
    leaveOutBreastbone,
  };
}

export type MeasureForm = ReturnType<typeof useMeasureForm>;

function readAll(textOf: (info: MeasureInfo) => string, units: Units): Measurements | null {
  const read = measures.map(
    (info) => [info.measure, readFigure(info, textOf(info), units)] as const,
  );
  if (read.some(([, result]) => 'fault' in result)) return null;
  return Object.fromEntries(
    read.map(([measure, result]) => [measure, 'value' in result ? result.value : 0]),
  ) as unknown as Measurements;
}
