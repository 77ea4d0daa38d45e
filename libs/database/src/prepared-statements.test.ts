import { describe, expect, it } from 'vitest';
import { statementNames } from './prepared-statements.ts';

describe('statementNames', () => {
  it('names equal texts alike and others differently', () => {
    const nameOf = statementNames();
    expect(nameOf({ sql: 'SELECT 1' })).toBe(nameOf({ sql: 'SELECT 1' }));
    expect(nameOf({ sql: 'SELECT 1' })).not.toBe(nameOf({ sql: 'SELECT 2' }));
  });

  it('names a bounded number of texts', () => {
    const nameOf = statementNames();
    const names = Array.from({ length: 2_000 }, (_, index) => nameOf({ sql: `SELECT ${index}` }));
    expect(names.filter((name) => name !== '')).toHaveLength(500);
    expect(nameOf({ sql: 'SELECT 0' })).toBe('s0');
  });
});
