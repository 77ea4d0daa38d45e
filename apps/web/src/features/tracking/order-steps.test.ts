import { describe, expect, it } from 'vitest';
import { orderSteps } from './order-steps.ts';
import type { Order } from './order-types.ts';

const CODES = [
  'received',
  'paid',
  'cutting',
  'sewing',
  'finishing',
  'checking',
  'shipped',
  'delivered',
] as const;

const orderAt = (status: Order['status'], reachedCount: number) => ({
  status,
  steps: CODES.map((code, index) => ({
    code,
    label: code,
    reachedAt: index < reachedCount ? `2026-11-2${index}T10:00:00.000Z` : null,
  })),
});
const states = (order: Parameters<typeof orderSteps>[0]) =>
  orderSteps(order).map(({ code, state }) => `${code}:${state}`);

describe('orderSteps', () => {
  it('does not call an unpaid order paid', () => {
    const labelAt = (status: Order['status'], reached: number) =>
      orderSteps(orderAt(status, reached))[1]?.label;
    expect(labelAt('PENDING', 1)).toBe('Payment');
    expect(labelAt('CONFIRMED', 2)).toBe('paid');
  });

  it('lets an unpaid order wait at the payment', () => {
    expect(states(orderAt('PENDING', 1)).slice(0, 3)).toEqual([
      'received:done',
      'paid:current',
      'cutting:todo',
    ]);
  });

  it('stands at the last step that was reached', () => {
    expect(states(orderAt('IN_PRODUCTION', 4)).slice(2, 5)).toEqual([
      'cutting:done',
      'sewing:current',
      'finishing:todo',
    ]);
  });

  it('has nothing left to do once delivered', () => {
    expect(new Set(orderSteps(orderAt('DELIVERED', 8)).map(({ state }) => state))).toEqual(
      new Set(['done']),
    );
  });

  it('shows of a cancelled order only what had happened', () => {
    expect(states(orderAt('CANCELLED', 2))).toEqual(['received:done', 'paid:done']);
  });
});
