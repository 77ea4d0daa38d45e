import { localPorts } from './stack/installation.ts';
import { isPortFree } from './stack/ports.ts';
import { dataDir } from './stack/repository.ts';
import { resetData } from './stack/reset-data.ts';

if (!(await isPortFree(localPorts().postgres))) {
  console.error('The shop is running. Close it first (Ctrl+C where you started it), then reset.');
  process.exit(1);
}
await resetData(dataDir);
console.log('Local data is cleared; the next npm start begins anew.');
