import { isPortFree, portBlock } from './stack/ports.ts';
import { dataDir } from './stack/repository.ts';
import { resetData } from './stack/reset-data.ts';

const ports = portBlock(Number(process.env['HH_PORT_OFFSET'] ?? 0));
if (!(await isPortFree(ports.postgres))) {
  console.error('The shop is running. Close it first (Ctrl+C where you started it), then reset.');
  process.exit(1);
}
await resetData(dataDir);
console.log('Local data is cleared; the next npm start begins anew.');
