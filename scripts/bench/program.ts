import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface BenchProgram {
  /** The address that it has printed. */
  url: string;
  stop: () => Promise<void>;
}

/** Starts a comparison server of this folder as a process of its own, as the backend is one. */
export async function startProgram(file: string, args: string[] = []): Promise<BenchProgram> {
  const program = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [address] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: String(address).trim(),
    stop: async () => {
      if (!child.kill('SIGTERM')) return;
      await once(child, 'exit');
    },
  };
}
