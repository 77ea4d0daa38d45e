'use client';
import { Button, Notice } from '@pet/ui';
import { writtenRuleSchema, type WrittenRule } from '@pet/domain/builder';
import { useId, useState } from 'react';
import styles from './rule-form.module.css';

/** A rule as it is kept, for what the form does not know: alternatives within one line, and its own fix. */
export function RuleJson({
  rule,
  onDone,
  onCancel,
}: {
  rule: WrittenRule;
  onDone: (rule: WrittenRule) => void;
  onCancel: () => void;
}) {
  const id = useId();
  const [text, setText] = useState(() => JSON.stringify(rule, null, 2));
  const [fault, setFault] = useState<string | null>(null);

  function take(): void {
    try {
      const parsed = writtenRuleSchema.safeParse(JSON.parse(text));
      if (parsed.success) return onDone(parsed.data);
      const [issue] = parsed.error.issues;
      setFault(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a rule'}`);
    } catch {
      setFault('This is not JSON: look for a missing comma or quotation mark.');
    }
  }
  return (
    <div className={styles.form}>
      <label htmlFor={id}>The rule as JSON</label>
      <textarea
        id={id}
        className={styles.json}
        rows={16}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {fault && (
        <Notice tone="bad">
          <p>{fault}</p>
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button tone="primary" onClick={take}>
          Put into the draft
        </Button>
        <Button onClick={onCancel}>Back</Button>
      </div>
    </div>
  );
}
