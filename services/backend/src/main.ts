import { runService } from '@pet/host';
import manifest from '../package.json' with { type: 'json' };
import { modules } from './modules.ts';

await runService({
  name: 'backend',
  version: manifest.version,
  defaultPort: 4000,
  modules,
  environment: process.env,
});
