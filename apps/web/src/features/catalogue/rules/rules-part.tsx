'use client';
import { Badge, Button, Card, EmptyState } from '@pet/ui';
import type { WrittenRule } from '@pet/domain/builder';
import { describeRule } from '@pet/domain/catalogue';
import { useState } from 'react';
import styles from '../catalogue-view.module.css';
import { changedRules, type Changes, type StaffOffer } from '../offer-draft.ts';
import { RuleForm } from './rule-form.tsx';
import { literalFor } from './rule-subjects.ts';

interface RulesPartProps {
  offer: StaffOffer;
  changes: Changes;
  onChange: (changes: Changes) => void;
}

/** The rules of the catalogue as sentences; those that need the shape of the harness stand in the software. */
export function RulesPart({ offer, changes, onChange }: RulesPartProps) {
  const [edited, setEdited] = useState<WrittenRule | null>(null);
  const { catalogue } = offer;
  const rules = changedRules(offer, changes);
  const removed = catalogue.rules.filter(({ id }) => changes.rules[id] === null);
  const setRule = (id: string, rule: WrittenRule | null) =>
    onChange({ ...changes, rules: { ...changes.rules, [id]: rule } });
  const restore = (id: string) => {
    const kept = Object.entries(changes.rules).filter(([other]) => other !== id);
    onChange({ ...changes, rules: Object.fromEntries(kept) });
  };

  return (
    <section className={styles.section} aria-label="Rules">
      <p className={styles.soft}>
        Strength, girth, species and room for text are checked by the software; here stands what you
        decide.
      </p>
      {rules.length + removed.length === 0 && (
        <EmptyState title="No rules yet">
          <p>Everything that can be made may be chosen.</p>
        </EmptyState>
      )}
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <Card as="li" key={rule.id} className={styles.rule}>
            {edited?.id === rule.id ? (
              <RuleForm
                rule={edited}
                catalogue={catalogue}
                onDone={(next) => {
                  setRule(rule.id, { ...next, id: rule.id });
                  setEdited(null);
                }}
                onCancel={() => setEdited(null)}
              />
            ) : (
              <>
                <p className={styles.versionHead}>
                  <Badge tone={rule.severity === 'forbid' ? 'bad' : 'warn'}>
                    {rule.severity === 'forbid'
                      ? rule.require
                        ? 'Required'
                        : 'Forbidden'
                      : 'Advice'}
                  </Badge>
                  {changes.rules[rule.id] && <Badge tone="info">Drafted</Badge>}
                </p>
                <p className={styles.name}>{describeRule(rule, catalogue)}</p>
                <p className={styles.soft}>Customers read: “{rule.reason}.”</p>
                <div className={styles.buttons}>
                  <Button size="small" onClick={() => setEdited(rule)}>
                    Edit
                  </Button>
                  <Button size="small" onClick={() => setRule(rule.id, null)}>
                    Take away
                  </Button>
                </div>
              </>
            )}
          </Card>
        ))}
        {removed.map((rule) => (
          <Card as="li" key={rule.id} className={styles.rule}>
            <p className={styles.versionHead}>
              <Badge tone="info">Drafted: taken away</Badge>
            </p>
            <p>
              <s>{describeRule(rule, catalogue)}</s>
            </p>
            <div className={styles.buttons}>
              <Button size="small" onClick={() => restore(rule.id)}>
                Keep it
              </Button>
            </div>
          </Card>
        ))}
        {edited && !rules.some(({ id }) => id === edited.id) && (
          <Card as="li" className={styles.rule}>
            <RuleForm
              rule={edited}
              catalogue={catalogue}
              onDone={(next) => {
                setRule(next.id, next);
                setEdited(null);
              }}
              onCancel={() => setEdited(null)}
            />
          </Card>
        )}
      </ul>
      {!edited && (
        <div className={styles.buttons}>
          <Button
            tone="primary"
            onClick={() =>
              setEdited({
                id: `rule-${Date.now().toString(36)}`,
                severity: 'forbid',
                when: [{ any: [literalFor('colourId', catalogue)] }],
                require: null,
                field: 'colourId',
                reason: '',
                fix: null,
              })
            }
          >
            Add a rule
          </Button>
        </div>
      )}
    </section>
  );
}
