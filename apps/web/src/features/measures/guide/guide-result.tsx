import { drawFit, type Catalogue, type DesignConfig, type PriceBook } from '@pet/domain/builder';
import {
  adviseSize,
  type FitFinding,
  type Measurements,
  type PetFacts,
  type Species,
} from '@pet/domain/pet';
import { findBreed } from '@pet/domain/pet/breeds';
import { Button, Notice, OptionGroup } from '@pet/ui';
import { useMemo, useState, type Dispatch, type ReactNode } from 'react';
import { InUnits } from '../in-units.tsx';
import { figureOf, type Units } from '../measures.ts';
import { FitOutlook } from '../outlook/fit-outlook.tsx';
import { GuideFindings } from './guide-findings.tsx';
import { judgeCut, knowledgeOf, type Cut } from './guide-judgement.ts';
import { guideMeasures, neededMeasures } from './guide-measures.ts';
import { measuredOf, type GuideAction, type GuideState } from './guide-state.ts';
import { StrapList } from './strap-list.tsx';
import { TooLittleKnown } from './too-little-known.tsx';
import styles from './guide.module.css';
import resultStyles from './guide-result.module.css';

/** What the guide hands on. */
export interface GuideOutcome {
  pet: PetFacts;
  /** Null where not everything that is cut from was measured. */
  measurements: Measurements | null;
  /** What tape and scale showed each time. */
  readings: ReturnType<typeof measuredOf>['readings'];
  /** The design in the cut that was looked at last. */
  config: DesignConfig;
  /** Nobody can be measured like this. */
  isRejected: boolean;
}

export interface GuideResultProps {
  state: GuideState;
  units: Units;
  /** The design to judge by. */
  configFor: (species: Species) => DesignConfig;
  offer: { catalogue: Catalogue; priceBook: PriceBook };
  act: Dispatch<GuideAction>;
  finish: (outcome: GuideOutcome) => ReactNode;
}

/** What the measures come to: each strap on the animal, what is odd, and the way on. */
export function GuideResult({ state, units, configFor, offer, act, finish }: GuideResultProps) {
  const { catalogue } = offer;
  const { pet } = state;
  const breed = pet.breed === null ? null : findBreed(pet.breed, pet.species);
  const { values, readings } = measuredOf(state, units);
  const { measurements, estimate } = knowledgeOf(pet, values, breed);
  const judged = measurements ?? estimate?.measurements ?? null;
  const advice = judged && adviseSize(judged, catalogue.sizes);
  const cuts: Cut[] = [
    ...(measurements ? (['made-to-measure'] as const) : []),
    ...(advice ? [advice.size] : []),
    ...(advice?.secondBest ? [advice.secondBest] : []),
  ];
  const [wanted, setWanted] = useState<Cut | null>(null);
  const cut = cuts.find((each) => each === wanted) ?? cuts[0];
  const goTo = (step: number) => act({ kind: 'go', step });

  if (!judged || !cut) {
    return <TooLittleKnown pet={pet} hasMeasures={judged !== null} onStep={goTo} />;
  }
  const animal = { measurements: judged, pet };
  const { config, report, outcomes } = judgeCut(configFor(pet.species), cut, animal, {
    catalogue,
    breed,
    units,
  });

  const correct = ({ suggestion }: FitFinding) => {
    if (!suggestion) return;
    const corrected: Partial<Record<string, number>> = suggestion.measurements;
    const texts = guideMeasures.flatMap((info) => {
      const value = corrected[info.measure];
      return value === undefined ? [] : [[info.measure, figureOf(info, value, units)]];
    });
    act({ kind: 'correct', texts: Object.fromEntries(texts) as Record<string, string> });
  };

  return (
    <div className={styles.form}>
      <h2 className={styles.title} tabIndex={-1}>
        How it fits
      </h2>
      {estimate && (
        <Notice tone="info" title={`We have gone by ${BASIS[estimate.basis]}`} isStatic>
          <p>
            {missingWords(values)} A standard size with its wide range is then the better choice; to
            cut every strap we need {missingNames(values)} as well.
          </p>
        </Notice>
      )}
      {cuts.length > 1 && (
        <OptionGroup
          legend="Look at"
          layout="tiles"
          options={cuts.map((each, index) => ({
            value: each,
            name: each === 'made-to-measure' ? 'Made to measure' : `Size ${each}`,
            description: describeCut(each, measurements ? index - 1 : index),
          }))}
          value={cut}
          onChange={(value) => setWanted(value as Cut)}
        />
      )}
      <FitDrawing config={config} catalogue={catalogue} animal={animal} outcomes={outcomes} />
      <StrapList
        report={report}
        outcomes={outcomes}
        units={units}
        isEstimated={estimate !== null}
      />
      <GuideFindings
        findings={measurements ? report.findings : []}
        onCorrect={correct}
        onStep={goTo}
      />
      {measurements && <FitOutlook fit={report} />}
      {cut !== 'made-to-measure' && advice && (
        <p className={styles.consequence}>
          <InUnits>
            {(advice.size === cut ? advice.reasons : advice.secondBestReasons).join(' ')}
          </InUnits>
        </p>
      )}
      {finish({
        pet,
        measurements,
        readings,
        config,
        isRejected: measurements !== null && report.judgement === 'reject',
      })}
      <div className={styles.foot}>
        <Button tone="quiet" onClick={() => goTo(state.step - 1)}>
          Back
        </Button>
      </div>
    </div>
  );
}

const BASIS = {
  chest: 'the chest you measured',
  weight: 'the weight',
  breed: 'the breed alone',
} as const;

function describeCut(cut: Cut, place: number): string {
  if (cut === 'made-to-measure') return 'Every strap cut for this animal';
  return place === 0 ? 'Closest off the shelf' : 'Second best';
}

const unmeasured = (values: Partial<Record<string, number>>) =>
  neededMeasures.filter(({ measure }) => values[measure] === undefined).map(({ name }) => name);

const listed = new Intl.ListFormat('en', { type: 'conjunction' });

const missingNames = (values: Partial<Record<string, number>>) => listed.format(unmeasured(values));

function missingWords(values: Partial<Record<string, number>>): string {
  const names = missingNames(values);
  const isOne = unmeasured(values).length === 1;
  return `${names.charAt(0).toUpperCase()}${names.slice(1)} ${isOne ? 'was' : 'were'} not measured.`;
}

type FitDrawingProps = {
  config: DesignConfig;
  catalogue: Catalogue;
  animal: Parameters<typeof drawFit>[2];
  outcomes: Parameters<typeof drawFit>[3];
};

function FitDrawing({ config, catalogue, animal, outcomes }: FitDrawingProps) {
  const svg = useMemo(
    () => drawFit(config, catalogue, animal, outcomes),
    [config, catalogue, animal, outcomes],
  );
  return (
    <div
      className={resultStyles.drawing}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
