import { runService } from '@pet/host';
import { userModule } from '@pet/user';
import manifest from '../package.json' with { type: 'json' };

await runService({
  name: 'user-service',
  version: manifest.version,
  defaultPort: 4001,
  entrance: 'internal',
  modules: [userModule],
  environment: process.env,
});
