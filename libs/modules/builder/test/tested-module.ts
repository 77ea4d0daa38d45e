export { builderModule as tested } from '../src/index.ts';
