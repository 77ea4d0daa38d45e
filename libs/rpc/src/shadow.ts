import { createTRPCUntypedClient } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import type { AnsweredQuestion, RpcContext } from './context.ts';
import { firstDifference } from './first-difference.ts';
import { moduleOfPath, type ModuleName } from './module-names.ts';
import type { Elsewhere } from './ports.ts';
import { remoteLink } from './remote-link.ts';

/** Questions that are under way elsewhere at one time; further ones are not compared. */
const UNDER_WAY_MAX = 8;
const EXAMPLES_MAX = 20;

export interface ShadowCounts {
  same: number;
  different: number;
  /** The service gave no answer, or refused what was answered here. */
  unanswered: number;
  /** Each procedure whose answers differed, with the dotted place of the first difference. */
  examples: { path: string; at: string }[];
}

/**
 * Asks a module's service what was just answered here, and compares. Nobody waits for it, and
 * changes are never repeated.
 */
export function shadowing({ placement, neighbourhood, sign }: Elsewhere) {
  const counts = new Map<ModuleName, ShadowCounts>();
  let underWay = 0;

  const compare = async (url: string, context: RpcContext, question: AnsweredQuestion) => {
    const client = createTRPCUntypedClient<AnyRouter>({
      links: [remoteLink({ neighbour: neighbourhood.at(url), sign, context: () => context })],
    });
    const theirs = await client.query(question.path, question.input);
    return firstDifference(question.answer, theirs);
  };
  const count = (module: ModuleName, change: (counts: ShadowCounts) => void) => {
    const known = counts.get(module) ?? { same: 0, different: 0, unanswered: 0, examples: [] };
    counts.set(module, known);
    change(known);
  };
  return {
    counts: (): Partial<Record<ModuleName, ShadowCounts>> => Object.fromEntries(counts),
    onAnswered: (context: RpcContext, question: AnsweredQuestion): void => {
      const module = moduleOfPath(question.path);
      const url = placement.shadowOf(module);
      if (url === null || underWay >= UNDER_WAY_MAX) return;
      underWay += 1;
      void compare(url, context, question)
        .then(
          (at) =>
            count(module, (known) => {
              if (at === null) known.same += 1;
              else {
                known.different += 1;
                context.log.warn({ procedure: question.path, at }, 'shadow answers differently');
                const isKnown = known.examples.some(({ path }) => path === question.path);
                if (!isKnown && known.examples.length < EXAMPLES_MAX) {
                  known.examples.push({ path: question.path, at });
                }
              }
            }),
          () => count(module, (known) => (known.unanswered += 1)),
        )
        .finally(() => (underWay -= 1));
    },
  };
}
