import type { Prisma, PrismaClient } from './generated/client.ts';

export type OrderDatabase = PrismaClient;
export type OrderTransaction = Prisma.TransactionClient;
