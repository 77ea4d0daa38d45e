'use client';
import { Button, Field, OptionGroup, TextInput } from '@pet/ui';
import {
  writtenRuleSchema,
  type Catalogue,
  type Condition,
  type WrittenRule,
} from '@pet/domain/builder';
import { describeRule } from '@pet/domain/catalogue';
import { useState, type FormEvent } from 'react';
import { LiteralRow } from './literal-row.tsx';
import { RuleJson } from './rule-json.tsx';
import { fieldOf, isPlain, literalFor } from './rule-subjects.ts';
import styles from './rule-form.module.css';

export interface RuleFormProps {
  rule: WrittenRule;
  catalogue: Catalogue;
  onDone: (rule: WrittenRule) => void;
  onCancel: () => void;
}

/** Writes a rule line by line; its sentence stands below as it grows. */
export function RuleForm({ rule: first, catalogue, onDone, onCancel }: RuleFormProps) {
  const [rule, setRule] = useState(first);
  const [error, setError] = useState<string | null>(null);
  const [isJson, setJson] = useState(!isPlain(first));
  const change = (part: Partial<WrittenRule>) => {
    const next = { ...rule, ...part };
    setRule({ ...next, field: fieldOf(next) });
  };

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    const parsed = writtenRuleSchema.safeParse(rule);
    if (parsed.success) onDone(parsed.data);
    else setError(parsed.error.issues[0]?.message ?? 'Please check this rule.');
  }

  if (isJson) {
    return (
      <RuleJson
        rule={rule}
        onDone={onDone}
        onCancel={isPlain(rule) ? () => setJson(false) : onCancel}
      />
    );
  }
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <Lines
        legend="If"
        empty="Every design."
        condition={rule.when}
        catalogue={catalogue}
        onChange={(when) => change({ when })}
      />
      <OptionGroup
        legend="Then"
        layout="tiles"
        options={[
          { value: 'forbid', name: 'It cannot be ordered' },
          { value: 'require', name: 'It must have …' },
          { value: 'warn', name: 'Advise against it' },
        ]}
        value={rule.severity === 'warn' ? 'warn' : rule.require ? 'require' : 'forbid'}
        onChange={(kind) =>
          change({
            severity: kind === 'warn' ? 'warn' : 'forbid',
            require:
              kind === 'require'
                ? (rule.require ?? [{ any: [literalFor('extra', catalogue)] }])
                : null,
          })
        }
      />
      {rule.require && (
        <Lines
          legend="It must have"
          empty=""
          condition={rule.require}
          catalogue={catalogue}
          onChange={(require) => change({ require: require.length > 0 ? require : null })}
        />
      )}
      <Field
        label="Why, as customers read it"
        hint="The change that mends it is offered by itself."
        error={error}
      >
        <TextInput
          value={rule.reason}
          maxLength={160}
          onChange={(event) => {
            setError(null);
            setRule({ ...rule, reason: event.target.value });
          }}
        />
      </Field>
      <p className={styles.sentence}>{describeRule(rule, catalogue)}</p>
      <div className={styles.buttons}>
        <Button type="submit" tone="primary">
          Put into the draft
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
        <Button onClick={() => setJson(true)}>As JSON</Button>
      </div>
    </form>
  );
}

function Lines({
  legend,
  empty,
  condition,
  catalogue,
  onChange,
}: {
  legend: string;
  empty: string;
  condition: Condition;
  catalogue: Catalogue;
  onChange: (condition: Condition) => void;
}) {
  const replaced = (index: number, clauses: Condition) => condition.toSpliced(index, 1, ...clauses);
  return (
    <fieldset className={styles.lines}>
      <legend>{legend}</legend>
      {condition.length === 0 && <p className={styles.soft}>{empty}</p>}
      <ol className={styles.list}>
        {condition.map(({ any: [literal] }, index) =>
          literal ? (
            <LiteralRow
              key={index}
              literal={literal}
              catalogue={catalogue}
              label={`${legend}, line ${index + 1}`}
              onChange={(next) => onChange(replaced(index, [{ any: [next] }]))}
              onRemove={() => onChange(replaced(index, []))}
            />
          ) : null,
        )}
      </ol>
      {condition.length < 6 && (
        <Button
          size="small"
          onClick={() => onChange([...condition, { any: [literalFor('colourId', catalogue)] }])}
        >
          {condition.length === 0 ? 'Add a condition' : 'And …'}
        </Button>
      )}
    </fieldset>
  );
}
