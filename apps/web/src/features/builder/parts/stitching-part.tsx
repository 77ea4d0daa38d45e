import type { DesignConfig } from '@pet/domain/builder';
import { Field, TextInput } from '@pet/ui';
import { useDeferredValue, useState } from 'react';
import { FindingNotices } from './finding-notices.tsx';
import { surcharge } from './option-outlook.tsx';
import { Part } from './part.tsx';
import type { PartSectionProps } from './part-props.ts';
import { StitchingLooks } from './stitching-looks.tsx';
import { StitchingProof } from './stitching-proof.tsx';
import { cleanText, firstLooks, withText, type Looks } from './stitched-text.ts';

export function StitchingPart({ config, offer, findings, onChange }: PartSectionProps) {
  const { catalogue, priceBook } = offer;
  const form = useStitching(config, firstLooks(catalogue), onChange);
  // A letter shows at once in its field; what it looks like when sewn may follow a frame later.
  const sewn = useDeferredValue(config);
  const price = surcharge(priceBook.personalisationMinor, priceBook.currency);
  return (
    <Part
      id="stitching"
      title="Stitching"
      chosen={config.personalisation ? `“${config.personalisation.text}”` : 'None'}
      findings={findings}
    >
      <Field
        label="A name or a few words"
        hint={`Up to ${catalogue.textLengthMax} characters, ${price}. ${[...form.text].length} used.`}
      >
        <TextInput
          value={form.text}
          onChange={(event) => form.changeText(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <FindingNotices findings={findings} config={config} onChange={onChange} />
      <StitchingProof config={sewn} catalogue={catalogue} />
      <StitchingLooks
        config={config}
        catalogue={catalogue}
        looks={form.looks}
        onChange={form.changeLooks}
      />
    </Part>
  );
}

/**
 * The text as typed and its looks. The looks are remembered while there is no text; the typed text
 * gives way when the design's own changes from elsewhere, e.g. by undo.
 */
function useStitching(config: DesignConfig, first: Looks, onChange: PartSectionProps['onChange']) {
  const { personalisation } = config;
  const [typed, setTyped] = useState(personalisation?.text ?? '');
  const [remembered, setRemembered] = useState<Looks>(personalisation ?? first);
  const held = personalisation?.text ?? '';
  const text = cleanText(typed) === held ? typed : held;
  const looks = personalisation ?? remembered;

  function changeText(next: string): void {
    setTyped(next);
    onChange(withText(config, next, looks), 'text');
  }

  function changeLooks(change: Partial<Looks>): void {
    const next = { ...looks, ...change };
    setRemembered(next);
    if (personalisation) onChange(withText(config, text, next));
  }

  return { text, looks, changeText, changeLooks };
}
