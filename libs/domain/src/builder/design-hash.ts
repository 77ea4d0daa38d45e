import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalDesign } from './canonical-design.ts';
import type { DesignConfig } from './design-config.schema.ts';

/** Hex SHA-256 of the canonical JSON; synchronous in browser and server alike. */
export const designHash = (config: DesignConfig): string =>
  bytesToHex(sha256(utf8ToBytes(canonicalDesign(config))));
