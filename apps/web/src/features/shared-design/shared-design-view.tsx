import type { Catalogue } from '@pet/domain/builder';
import { CreditLine } from '#web/features/credit/credit-line.tsx';
import { PriceSinceNotice } from '#web/features/price-since/price-since-notice.tsx';
import { paths } from '#web/paths.ts';
import { DesignView } from './design-view.tsx';
import type { SharedDesign } from './find-shared-design.ts';

export interface SharedDesignViewProps {
  design: SharedDesign;
  shareToken: string;
  catalogue: Catalogue;
}

/** The design behind a link: whose it comes after, and what of it is kept back. */
export function SharedDesignView({ design, shareToken, catalogue }: SharedDesignViewProps) {
  const { name, description, receipt, version, credit, priceSince, isMadeToMeasure } = design;
  const hidesMeasures = isMadeToMeasure && version.config.size.kind === 'standard';
  return (
    <DesignView
      name={name}
      line={credit && <CreditLine credit={credit} />}
      config={version.config}
      description={description}
      receipt={receipt}
      mineHref={paths.builder({ from: shareToken })}
      catalogue={catalogue}
    >
      {hidesMeasures && (
        <p>
          The original is made to measure; its measures are private, so you see a standard size.
        </p>
      )}
      {priceSince && <PriceSinceNotice change={priceSince} />}
    </DesignView>
  );
}
