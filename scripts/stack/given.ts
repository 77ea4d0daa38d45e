import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from './environment.ts';
import { repositoryDir } from './repository.ts';

const file = `${repositoryDir}/.env`;

/** What stands in `.env`. */
export const dotEnv: Environment = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};

/** What the person set; a variable of the shell wins over the same one in `.env`. */
export const given: Environment = { ...dotEnv, ...process.env };

/** `given` for a child process, whose type knows no variable without a value. */
export const childEnvironment = (more: Environment = {}): NodeJS.ProcessEnv =>
  ({ ...given, ...more }) as NodeJS.ProcessEnv;
