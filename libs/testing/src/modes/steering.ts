import type { RunningModule } from '@pet/host';
import type { EventBus, FakeClock } from '@pet/messaging';
import type { AnyRouter } from '@trpc/server';

/** What a test decides of the module's life. */
export interface Steering {
  startBus: () => Promise<void>;
  wakeBus: () => Promise<void>;
  /** Begins and ends the module's work of its own, e.g. a sweeper. */
  startWork: () => Promise<void>;
  stopWork: () => Promise<void>;
  advance: (ms: number) => Promise<void>;
  close: () => Promise<void>;
}

/** What there is of a module at work in this process, besides its clock. */
export interface WorkingParts {
  running: Pick<RunningModule<AnyRouter>, 'start' | 'stop'>;
  bus: Pick<EventBus, 'start' | 'wake'>;
}

/** Steers a module of this process. */
export const steeringOf = ({
  running,
  bus,
  clock,
}: WorkingParts & { clock: FakeClock }): Omit<Steering, 'close'> => ({
  startBus: () => bus.start(),
  wakeBus: async () => bus.wake(),
  startWork: async () => running.start?.(),
  stopWork: async () => running.stop?.(),
  advance: async (ms) => clock.advance(ms),
});
