import { describe, expect, it } from 'vitest';
import { moduleUrl, withDatabase } from './module-url.ts';

const shared = 'postgres://postgres:secret@db.example:5433/shop?sslmode=verify-full';

describe('moduleUrl', () => {
  it("derives the module's role from the shared address", () => {
    expect(moduleUrl(shared, 'order')).toBe(
      'postgres://pet_order:secret@db.example:5433/shop?sslmode=verify-full',
    );
  });

  it("prefers the module's own address", () => {
    const environment = { ORDER_DATABASE_URL: 'postgres://o:p@elsewhere/orders' };
    expect(moduleUrl(shared, 'order', environment)).toBe('postgres://o:p@elsewhere/orders');
    expect(moduleUrl(shared, 'user', environment)).toContain('pet_user');
    expect(moduleUrl(shared, 'order', { ORDER_DATABASE_URL: '' })).toContain('pet_order');
  });
});

describe('withDatabase', () => {
  it('changes nothing but the database', () => {
    expect(withDatabase(shared, 'other db')).toBe(
      'postgres://postgres:secret@db.example:5433/other%20db?sslmode=verify-full',
    );
  });
});
