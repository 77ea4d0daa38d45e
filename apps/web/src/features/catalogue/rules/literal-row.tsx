'use client';
import { Button, Checkbox, SelectInput, TextInput } from '@pet/ui';
import type { Catalogue, Literal } from '@pet/domain/builder';
import { choicesOf } from '@pet/domain/catalogue';
import { useState } from 'react';
import { literalFor, subjectOf, subjects, unitOf, type Subject } from './rule-subjects.ts';
import styles from './rule-form.module.css';

interface LiteralRowProps {
  literal: Literal;
  catalogue: Catalogue;
  /** Read out before the controls, e.g. "If, line 1". */
  label: string;
  onChange: (literal: Literal) => void;
  onRemove: () => void;
}

/** One line of a rule: what it speaks of, whether it is so, and which values. */
export function LiteralRow({ literal, catalogue, label, onChange, onRemove }: LiteralRowProps) {
  const subject = subjectOf(literal);
  return (
    <li className={styles.line}>
      <SelectInput
        aria-label={`${label}: about`}
        value={subject}
        onChange={(event) => onChange(literalFor(event.target.value as Subject, catalogue))}
      >
        {subjects.map(({ id, label: name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectInput>
      <SelectInput
        aria-label={`${label}: is or is not`}
        value={literal.fact === 'measure' ? literal.is : literal.isNot ? 'not' : 'is'}
        onChange={(event) => onChange(turned(literal, event.target.value))}
      >
        {literal.fact === 'measure' ? (
          <>
            <option value="at-least">is at least</option>
            <option value="below">is below</option>
          </>
        ) : (
          <>
            <option value="is">{words[literal.fact][0]}</option>
            <option value="not">{words[literal.fact][1]}</option>
          </>
        )}
      </SelectInput>
      <Values
        literal={literal}
        subject={subject}
        catalogue={catalogue}
        label={label}
        onChange={onChange}
      />
      <Button size="small" aria-label={`${label}: take this line away`} onClick={onRemove}>
        ×
      </Button>
    </li>
  );
}

const words = {
  choice: ['is', 'is not'],
  extra: ['is chosen', 'is not chosen'],
  text: ['is there', 'is not there'],
  'made-to-measure': ['yes', 'no'],
} as const;

const turned = (literal: Literal, chosen: string): Literal =>
  literal.fact === 'measure'
    ? { ...literal, is: chosen === 'below' ? 'below' : 'at-least' }
    : { ...literal, isNot: chosen === 'not' };

function Values({
  literal,
  subject,
  catalogue,
  label,
  onChange,
}: Omit<LiteralRowProps, 'onRemove'> & { subject: Subject }) {
  switch (literal.fact) {
    case 'choice':
      return (
        <div role="group" aria-label={`${label}: values`} className={styles.values}>
          {choicesOf(literal.field, catalogue).map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={literal.in.includes(id)}
              onChange={(event) => {
                const others = literal.in.filter((each) => each !== id);
                const next = event.target.checked ? [...others, id] : others;
                if (next.length > 0) onChange({ ...literal, in: next });
              }}
            />
          ))}
        </div>
      );
    case 'extra':
      return (
        <SelectInput
          aria-label={`${label}: extra`}
          value={literal.extraId}
          onChange={(event) => onChange({ ...literal, extraId: event.target.value })}
        >
          {catalogue.extras.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectInput>
      );
    case 'measure':
      return (
        <Figure
          key={subject}
          label={`${label}: figure`}
          unit={unitOf(subject)}
          value={literal.value}
          onChange={(value) => onChange({ ...literal, value })}
        />
      );
    case 'text':
    case 'made-to-measure':
      return null;
  }
}

function Figure({
  label,
  unit,
  value,
  onChange,
}: {
  label: string;
  unit: { name: string; size: number };
  value: number;
  onChange: (value: number) => void;
}) {
  const [typed, setTyped] = useState(String(value / unit.size));
  return (
    <TextInput
      aria-label={label}
      inputMode="decimal"
      suffix={unit.name}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        const figure = Number(event.target.value.replace(',', '.'));
        if (figure > 0) onChange(Math.round(figure * unit.size));
      }}
      onBlur={() => setTyped(String(value / unit.size))}
    />
  );
}
