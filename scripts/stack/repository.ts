import { fileURLToPath } from 'node:url';

export const repositoryDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
export const dataDir = `${repositoryDir}/.data`;
