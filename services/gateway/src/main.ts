import { runService } from '@pet/host';
import manifest from '../package.json' with { type: 'json' };

/** The front door alone: it knows who asks and passes every call on. */
await runService({
  name: 'gateway',
  version: manifest.version,
  defaultPort: 4000,
  modules: [],
  environment: process.env,
});
