/** Writes docs/api.md from the procedures themselves: `node scripts/api-docs.ts`. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcedureMeta } from '@pet/rpc';
import { curlLines, staffSignIn } from './api/curl.ts';
import { examples } from './api/examples.ts';
import { describeProcedures, type DescribedProcedure } from './api/procedures.ts';
import { repositoryDir } from './stack/repository.ts';

const FRONT_DOOR = 'http://127.0.0.1:4000';
const file = join(repositoryDir, 'docs/api.md');

/** The whole page as it should stand in docs/api.md. */
export async function apiDocs(): Promise<string> {
  const procedures = inTourOrder(await describeProcedures());
  const modules = [...new Set(procedures.map(({ path }) => path.split('.', 1)[0] ?? ''))];
  const sections = modules.map((module) =>
    moduleSection(
      module,
      procedures.filter(({ path }) => path.startsWith(`${module}.`)),
    ),
  );
  return [
    '# API',
    '',
    'Made from the procedures by `node scripts/api-docs.ts`; a test keeps it in step. tRPC stands at `/trpc`, the REST routes',
    'at `/v1` (OpenAPI at `/openapi.json`, pages at `/docs`). Money is integer minor units, lengths are millimetres, weights',
    'grams, times ISO 8601. Errors carry `appCode`, words fit for a customer, and `requestId`; REST answers RFC 9457 problems.',
    '',
    'Run from top to bottom against a shop started by `npm start`, every line works (a test does so). A first write answers with',
    'the cookie `hh_guest`; the cookie jar keeps it, so that you stay the same guest. Staff sign in first:',
    '',
    '```sh',
    ...staffSignIn(FRONT_DOOR),
    '```',
    '',
    ...sections,
  ].join('\n');
}

/** In the order in which the examples can be run; what only neighbours may call stands last. */
function inTourOrder(procedures: DescribedProcedure[]): DescribedProcedure[] {
  const tour = Object.keys(examples);
  const place = ({ path }: DescribedProcedure) =>
    tour.includes(path) ? tour.indexOf(path) : tour.length;
  const modules = [...new Set(tour.map((path) => path.split('.', 1)[0] ?? ''))];
  const module = ({ path }: DescribedProcedure) => modules.indexOf(path.split('.', 1)[0] ?? '');
  return procedures.toSorted((a, b) => module(a) - module(b) || place(a) - place(b));
}

const moduleSection = (module: string, procedures: DescribedProcedure[]): string =>
  [`## ${module}`, '', ...procedures.map(procedureSection)].join('\n');

function procedureSection(procedure: DescribedProcedure): string {
  const { path, type, meta } = procedure;
  const rest = meta.rest ? `, \`${meta.rest.method} ${meta.rest.path}\`` : '';
  const heading = [
    `### \`${path}\``,
    '',
    `${meta.summary} *${type}, ${accessWords(meta)}${rest}*`,
    '',
  ];
  const example = examples[path];
  if (!example) return heading.join('\n');
  const again = example.after ? [`Run \`${example.after}\` again first.`, ''] : [];
  const lines = curlLines(procedure, example, FRONT_DOOR);
  return [...heading, ...again, '```sh', ...lines, '```', ''].join('\n');
}

function accessWords({ access }: ProcedureMeta): string {
  switch (access?.kind) {
    case 'customer':
      return access.owns ? `guests and users, their own ${access.owns}` : 'guests and users';
    case 'user':
      return 'signed-in users';
    case 'role':
      return `role ${access.role} or above`;
    case 'service':
      return `only for ${access.callers?.join(', ')}`;
    default:
      return 'anyone';
  }
}

if (import.meta.main) {
  await writeFile(file, await apiDocs());
  console.log('docs/api.md is written');
}
