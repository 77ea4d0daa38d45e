export { harnessMesh, trianglesOf, type HarnessMesh, type Surface } from './harness-mesh.ts';
export type { Mesh } from './mesh.ts';
export type { Repeated } from './placing.ts';
export { textSize } from './text-size.ts';
// What a picture of the mesh is coloured and lettered with.
export { darker, lighter, luminance, mix } from '../colour.ts';
export { chosenOrFirst } from '../geometry/chosen-or-first.ts';
export { findOptions, hasExtra, type Font } from '../options.ts';
export { setLine } from '../text.ts';
