import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { repositoryDir } from '../stack/repository.ts';

export interface ComposeService {
  image?: string;
  build?: { args?: { SERVICE: string }; dockerfile?: string };
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  expose?: string[];
  volumes?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  security_opt?: string[];
  deploy?: { replicas?: number };
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  restart?: string;
}

/** The services of a Compose file, with the standard value of each variable in place. */
export async function composeServices(file: string): Promise<Record<string, ComposeService>> {
  const text = await readFile(join(repositoryDir, file), 'utf8');
  const filled = text.replace(/\$\{\w+:-([^}]*)\}/g, '$1');
  const { services } = parse(filled, { merge: true }) as {
    services: Record<string, ComposeService>;
  };
  return services;
}
