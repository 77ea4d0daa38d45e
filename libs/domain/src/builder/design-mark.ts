import { canonicalDesign } from './canonical-design.ts';
import type { DesignConfig } from './design-config.schema.ts';

/**
 * Eight hex digits that stand on everything made from a design: drawing, mesh, cut sheet and share
 * image carry the same mark exactly when they show the same design. It is the FNV-1a hash of the very
 * text whose SHA-256 is the design hash, for a fraction of that one's code and time, so that the
 * browser need not load it; the design hash stays the identity that orders and versions keep.
 */
export function designMark(config: DesignConfig): string {
  const text = canonicalDesign(config);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
