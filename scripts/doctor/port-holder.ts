import { readdir, readFile, readlink } from 'node:fs/promises';

const LISTENING = '0A';

/** The program that listens on a port, e.g. `node (pid 4711)`; null where the system does not tell (only Linux does). */
export async function portHolder(port: number): Promise<string | null> {
  const socket = await listeningSocket(port);
  if (!socket) return null;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    if (!(await hasOpen(pid, socket))) continue;
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'a program');
    return `${name.trim()} (pid ${pid})`;
  }
  return null;
}

async function listeningSocket(port: number): Promise<string | null> {
  const tables = await Promise.all(
    ['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  for (const line of tables.join('\n').split('\n')) {
    const [, local = '', , state, , , , , , inode] = line.trim().split(/\s+/);
    const heldPort = Number.parseInt(local.split(':').at(-1) ?? '', 16);
    if (state === LISTENING && heldPort === port) return `socket:[${inode}]`;
  }
  return null;
}

/** What belongs to other users cannot be looked into, and counts as not theirs. */
async function hasOpen(pid: string, socket: string): Promise<boolean> {
  const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => []);
  const links = await Promise.all(
    descriptors.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => '')),
  );
  return links.includes(socket);
}
