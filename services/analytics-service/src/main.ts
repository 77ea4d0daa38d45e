import { analyticsModule } from '@pet/analytics';
import { runService } from '@pet/host';
import manifest from '../package.json' with { type: 'json' };

await runService({
  name: 'analytics-service',
  version: manifest.version,
  defaultPort: 4005,
  entrance: 'internal',
  modules: [analyticsModule],
  environment: process.env,
});
