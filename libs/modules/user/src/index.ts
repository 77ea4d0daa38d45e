export { userModule } from './user.module.ts';
export { hashPassword } from './identity/passwords.ts';
export type { PrismaClient as UserDatabase } from './generated/client.ts';
