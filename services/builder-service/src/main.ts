import { builderModule } from '@pet/builder';
import { runService } from '@pet/host';
import manifest from '../package.json' with { type: 'json' };

await runService({
  name: 'builder-service',
  version: manifest.version,
  defaultPort: 4002,
  entrance: 'internal',
  modules: [builderModule],
  environment: process.env,
});
