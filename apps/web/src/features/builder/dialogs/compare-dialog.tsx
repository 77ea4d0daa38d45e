import {
  calculatePrice,
  compareConfigs,
  describeDesign,
  drawHarness,
  type DesignConfig,
} from '@pet/domain/builder';
import type { DesignReceipt } from '@pet/domain/commerce';
import { Button, Dialog, Drawing, Money, OptionGroup } from '@pet/ui';
import { useState } from 'react';
import { DifferencesTable } from '#web/features/design-choices/differences-table.tsx';
import { useGlyphs } from '#web/features/design-choices/use-glyphs.ts';
import { useInUnits } from '#web/features/measures/in-units.tsx';
import type { Offer } from '../builder-start.ts';
import { isSameConfig } from '../state/design-history.ts';
import { knownConfig } from '../state/mend-design.ts';
import type { Look } from '../state/use-kept-looks.ts';
import { looksToCompare, type ComparedLook } from './looks-to-compare.ts';
import { useSavedVersions } from './use-saved-versions.ts';
import styles from './compare-dialog.module.css';

export interface CompareDialogProps {
  /** Null while the design was never saved. */
  designId: string | null;
  config: DesignConfig;
  looks: readonly Look[];
  offer: Offer;
  onKeep: (config: DesignConfig) => void;
  onTake: (look: Look) => void;
  onClose: () => void;
}

/** This design beside another state of it: how both look, what differs, and what each costs. */
export function CompareDialog({
  designId,
  config,
  looks,
  offer,
  onKeep,
  onTake,
  onClose,
}: CompareDialogProps) {
  const { versions, hasFailed } = useSavedVersions(designId);
  const others = looksToCompare(config, looks, versions);
  const isKept = looks.some((look) => isSameConfig(look.config, config));
  const [wanted, setWanted] = useState<string | null>(null);
  const other = others.find(({ label }) => label === wanted) ?? others.at(-1);
  return (
    <Dialog title="Compare two looks" isOpen onClose={onClose}>
      {!other && (
        <p>
          {isKept
            ? 'This look is kept. Change something, come back, and see both side by side.'
            : 'Keep this look, change something, and come back to see both side by side.'}
        </p>
      )}
      {hasFailed && (
        <p>The saved versions could not be read just now; here are those of this visit.</p>
      )}
      {others.length > 1 && (
        <OptionGroup
          legend="Compare with"
          layout="tiles"
          options={others.map(({ label }) => ({ value: label, name: label }))}
          value={other?.label ?? ''}
          onChange={setWanted}
        />
      )}
      {other && <SideBySide now={config} other={other} offer={offer} />}
      <div className={styles.actions}>
        {other && (
          <Button tone="primary" onClick={() => onTake(other)}>
            Take “{other.label}”
          </Button>
        )}
        {!isKept && <Button onClick={() => onKeep(config)}>Keep the look of now</Button>}
        <Button tone="quiet" onClick={onClose}>
          Go on with the look of now
        </Button>
      </div>
    </Dialog>
  );
}

function SideBySide({
  now,
  other,
  offer,
}: {
  now: DesignConfig;
  other: ComparedLook;
  offer: Offer;
}) {
  const differences = compareConfigs(other.config, now, offer.catalogue);
  return (
    <>
      <div className={styles.looks}>
        <LookCard look={other} offer={offer} idPrefix="a" />
        <LookCard look={{ label: 'Now', config: now }} offer={offer} idPrefix="b" />
      </div>
      <DifferencesTable from={other.label} to="Now" differences={differences} />
    </>
  );
}

interface LookCardProps {
  look: ComparedLook;
  offer: Offer;
  idPrefix: string;
}

function LookCard({ look: { label, config, saved }, offer, idPrefix }: LookCardProps) {
  const { catalogue, priceBook } = offer;
  const inUnits = useInUnits();
  const glyphs = useGlyphs(config);
  return (
    <section className={styles.look} aria-label={label}>
      <Drawing
        svg={drawHarness(config, catalogue, { view: 'side', idPrefix, glyphs })}
        alt={inUnits(describeDesign(config, catalogue))}
        className={styles.drawing}
      />
      <h3>{label}</h3>
      {saved ? (
        <VersionPrices {...saved} />
      ) : (
        <Price receipt={calculatePrice(knownConfig(config, catalogue), priceBook, catalogue)} />
      )}
    </section>
  );
}

const Price = ({ receipt: { unitMinor, currency } }: { receipt: DesignReceipt }) => (
  <p>
    <Money amountMinor={unitMinor} currency={currency} />
  </p>
);

/** What a version cost on the day it was saved beside what it costs now. */
function VersionPrices({ receiptThen, receiptNow }: NonNullable<ComparedLook['saved']>) {
  if (receiptNow?.unitMinor === receiptThen.unitMinor) return <Price receipt={receiptNow} />;
  return (
    <p>
      <Money amountMinor={receiptThen.unitMinor} currency={receiptThen.currency} /> when saved,{' '}
      {receiptNow ? (
        <>
          <Money amountMinor={receiptNow.unitMinor} currency={receiptNow.currency} /> now
        </>
      ) : (
        'a part of it is sold no more'
      )}
    </p>
  );
}
