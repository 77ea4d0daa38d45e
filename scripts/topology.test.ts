import { expect, it } from 'vitest';
import { readCommand, UsageError } from './topology/read-command.ts';

const read = (line: string) => readCommand(line.split(' ').filter(Boolean));

it('reads the commands of the routing table', () => {
  const plain = { module: 'builder', url: null, isForced: false };
  const url = 'http://127.0.0.1:4002';
  expect(read('')).toEqual({ kind: 'status' });
  expect(read('status')).toEqual({ kind: 'status' });
  expect(read('set builder 10%')).toEqual({ kind: 'set', weight: 10, ...plain });
  expect(read('set builder 0')).toEqual({ kind: 'set', weight: 0, ...plain });
  expect(read(`set builder 100 --force --url ${url}`)).toEqual({
    ...{ kind: 'set', weight: 100, module: 'builder', url, isForced: true },
  });
  expect(read(`shadow builder --url=${url}`)).toEqual({
    ...{ kind: 'shadow', isOn: true, module: 'builder', url, isForced: false },
  });
  expect(read('shadow builder --off')).toEqual({ kind: 'shadow', isOn: false, ...plain });
  expect(read('back order')).toEqual({ kind: 'back', module: 'order' });
});

it.each([
  ['move builder', 'There is no command “move”.'],
  ['set build 10%', '“build” is no module.'],
  ['back', '“” is no module.'],
  ['set builder', '“” is no whole percentage from 0 to 100.'],
  ['set builder 101%', '“101%” is no whole percentage from 0 to 100.'],
  ['set builder 1.5%', '“1.5%” is no whole percentage from 0 to 100.'],
  ['set builder 10 %', '“%” is one word too many.'],
  [
    'shadow builder --url ftp://x',
    '--url wants an address like http://127.0.0.1:4002, not “ftp://x”.',
  ],
])('refuses “%s”', (line, message) => {
  expect(() => read(line)).toThrow(new UsageError(message));
});

it('refuses an option that it does not know', () => {
  expect(() => read('status --loud')).toThrow(UsageError);
});
