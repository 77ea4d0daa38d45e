/**
 * Makes the keys that sign calls between our processes, `<service>.json` each, unless the folder has
 * them. Usage: node scripts/identity-keys.ts <folder>
 */
import { ensureIdentityKeys } from './stack/identity-keys.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node scripts/identity-keys.ts <folder>');
await ensureIdentityKeys(folder);
console.log(`The keys are in ${folder}.`);
