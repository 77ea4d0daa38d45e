import type { ApiOutputs } from '#web/trpc/api-types.ts';

type PetsApi = ApiOutputs['user']['pets'];

export type Pet = PetsApi['list']['items'][number];
export type TakenMeasures = PetsApi['measurements']['list']['items'][number];
