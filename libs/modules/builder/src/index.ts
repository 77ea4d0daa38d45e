export { builderModule } from './builder.module.ts';
export type { PrismaClient as BuilderDatabase } from './generated/client.ts';
