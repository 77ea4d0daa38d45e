import type { DesignConfig } from './design-config.schema.ts';

/** The design with a change applied; anything that the change does not name stays. */
export function applyChange(config: DesignConfig, change: Partial<DesignConfig>): DesignConfig {
  const changes = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...config, ...Object.fromEntries(changes) };
}
