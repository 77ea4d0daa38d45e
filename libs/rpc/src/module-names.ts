import type { ModuleName } from '@pet/database';

export { moduleNames, type ModuleName } from '@pet/database';

/** Who may call inside the system: a module, or the front door that authenticates requests. */
export type Caller = ModuleName | 'front-door';

/** The module that answers a procedure: the first segment of its dotted path, whatever that is. */
export const moduleOfPath = (path: string): ModuleName => path.split('.', 1)[0] as ModuleName;
