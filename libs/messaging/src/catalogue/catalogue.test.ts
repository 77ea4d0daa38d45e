import { describe, expect, it } from 'vitest';
import * as catalogue from './index.ts';

const definitions = Object.values(catalogue);

describe('the event catalogue', () => {
  it('holds each version of each event once', () => {
    const keys = definitions.map(({ name, version }) => `${name}@${version}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(definitions.map((definition) => [definition.name, definition] as const))(
    '%s is named <subject>.<past tense> and carries neither secrets nor personal data',
    (name, { schema }) => {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/);
      for (const field of Object.keys(schema.shape)) {
        expect(field).not.toMatch(/email|phone|address|token|secret|password|firstName|lastName/i);
      }
    },
  );
});
