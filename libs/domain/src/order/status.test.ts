import { describe, expect, test } from 'vitest';
import {
  canTransition,
  customerMayChange,
  describeStatus,
  orderStatusAfterStages,
  orderStatusSchema,
  type BenchStage,
} from './index.ts';

const statuses = orderStatusSchema.options;

describe('order status', () => {
  const allowed = [
    'PENDING CONFIRMED',
    'PENDING CANCELLED',
    'CONFIRMED IN_PRODUCTION',
    'CONFIRMED CANCELLED',
    'IN_PRODUCTION QUALITY_CHECK',
    'IN_PRODUCTION CANCELLED',
    'QUALITY_CHECK SHIPPED',
    'QUALITY_CHECK IN_PRODUCTION',
    'QUALITY_CHECK CANCELLED',
    'SHIPPED DELIVERED',
    'SHIPPED RETURNED',
    'DELIVERED RETURNED',
  ];
  const pairs = statuses.flatMap((from) => statuses.map((to) => [from, to] as const));

  test.each(pairs)('%s to %s', (from, to) => {
    expect(canTransition(from, to)).toBe(allowed.includes(`${from} ${to}`));
  });

  test.each(statuses)('%s reads as words', (status) => {
    const { label, detail } = describeStatus(status);
    expect(label).toMatch(/^[A-Z][a-z ]+$/);
    expect(detail.length).toBeGreaterThan(label.length);
  });
});

describe('bench stages', () => {
  test.each<[BenchStage[], string]>([
    [[], 'CONFIRMED'],
    [['waiting', 'waiting'], 'CONFIRMED'],
    [['waiting', 'cut'], 'IN_PRODUCTION'],
    [['finished', 'waiting'], 'IN_PRODUCTION'],
    [['finished', 'sewn'], 'IN_PRODUCTION'],
    [['finished', 'finished'], 'QUALITY_CHECK'],
    [['checked', 'finished'], 'QUALITY_CHECK'],
    [['checked', 'checked'], 'QUALITY_CHECK'],
  ])('%j stand for %s', (stages, status) => {
    expect(orderStatusAfterStages(stages)).toBe(status);
  });
});

describe('what the customer may change', () => {
  test('everything until the first cut', () => {
    expect(customerMayChange('PENDING', [])).toBe(true);
    expect(customerMayChange('CONFIRMED', ['waiting', 'waiting'])).toBe(true);
    expect(customerMayChange('CONFIRMED', ['waiting', 'cut'])).toBe(false);
  });

  test.each(statuses.filter((status) => status !== 'PENDING' && status !== 'CONFIRMED'))(
    'nothing when %s',
    (status) => expect(customerMayChange(status, ['waiting'])).toBe(false),
  );
});
