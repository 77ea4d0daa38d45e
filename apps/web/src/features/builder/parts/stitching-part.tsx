import type { DesignConfig } from '@pet/domain/builder';
import { Field, OptionGroup, TextInput } from '@pet/ui';
import { useState } from 'react';
import { FindingNotices } from './finding-notices.tsx';
import { outlook, surcharge } from './option-outlook.ts';
import { Part } from './part.tsx';
import type { PartSectionProps } from './part-props.ts';
import { StitchingProof } from './stitching-proof.tsx';
import { cleanText, firstLooks, withText } from './stitched-text.ts';

type Position = NonNullable<DesignConfig['personalisation']>['position'];

const positions: { value: Position; name: string }[] = [
  { value: 'side', name: 'Side' },
  { value: 'back', name: 'Back' },
  { value: 'chest', name: 'Chest' },
];

export function StitchingPart({ config, offer, findings, onChange }: PartSectionProps) {
  const { catalogue, priceBook } = offer;
  const { personalisation } = config;
  const [looks, setLooks] = useState(() => personalisation ?? firstLooks(catalogue));
  const [typed, setTyped] = useState(personalisation?.text ?? '');
  const shownLooks = personalisation ?? looks;
  const shownText = cleanText(typed) === (personalisation?.text ?? '') ? typed : null;
  const text = shownText ?? personalisation?.text ?? '';

  function changeText(next: string): void {
    setTyped(next);
    onChange(withText(config, next, shownLooks), 'text');
  }

  function changeLooks(change: Partial<typeof looks>): void {
    const next = { ...shownLooks, ...change };
    setLooks(next);
    if (personalisation) onChange(withText(config, text, next));
  }

  const outlookOf = (change: Partial<typeof looks>) =>
    personalisation
      ? outlook(config, { personalisation: { ...personalisation, ...change } }, catalogue)
      : undefined;

  return (
    <Part
      id="stitching"
      title="Stitching"
      chosen={personalisation ? `“${personalisation.text}”` : 'None'}
      findings={findings}
    >
      <Field
        label="A name or a few words"
        hint={`Up to ${catalogue.textLengthMax} characters, ${surcharge(priceBook.personalisationMinor, priceBook.currency)}. ${[...text].length} used.`}
      >
        <TextInput
          value={text}
          onChange={(event) => changeText(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <FindingNotices findings={findings} config={config} onChange={onChange} />
      <StitchingProof config={config} catalogue={catalogue} />
      <OptionGroup
        legend="Where"
        layout="tiles"
        options={positions.map((position) => ({
          ...position,
          note: outlookOf({ position: position.value }),
        }))}
        value={shownLooks.position}
        onChange={(position) => changeLooks({ position: position as Position })}
      />
      <OptionGroup
        legend="Letters"
        layout="tiles"
        options={catalogue.fonts.map(({ id, name, description }) => ({
          value: id,
          name,
          description,
          note: outlookOf({ fontId: id }),
        }))}
        value={shownLooks.fontId}
        onChange={(fontId) => changeLooks({ fontId })}
      />
      <OptionGroup
        legend="Thread"
        layout="swatches"
        options={catalogue.threadColours.map(({ id, name, hex }) => ({
          value: id,
          name,
          swatch: hex,
        }))}
        value={shownLooks.threadColourId}
        onChange={(threadColourId) => changeLooks({ threadColourId })}
      />
    </Part>
  );
}
