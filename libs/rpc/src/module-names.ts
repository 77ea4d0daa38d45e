import type { ModuleName } from '@pet/database';

export { moduleNames, type ModuleName } from '@pet/database';

/** Who may call inside the system: a module, or the front door that authenticates requests. */
export type Caller = ModuleName | 'front-door';
