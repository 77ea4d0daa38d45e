import type { ApiOutputs } from '#web/trpc/api-types.ts';

export type Topology = ApiOutputs['topology']['status'];
export type Routing = Topology['routing'][number];
export type Host = Topology['hosts'][number];
export type Advice = Topology['advice'][number];
export type ModuleFigures = Host['modules'][number]['figures'];
