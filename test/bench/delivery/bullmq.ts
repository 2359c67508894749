import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { freePort } from '../../../src/demo/azurite';
import { eventually } from '../../main/running-service';
import type { Contender } from './contender';
import { programContender } from './programs-as-contenders';

/**
 * BullMQ on a Redis of its own, in memory. Neither is ours to install: it runs where `redis-server` is on the PATH and Node finds
 * the package, through NODE_PATH for example.
 */
export const bullmq: Contender = {
  name: 'bullmq',
  missing: missing(),
  start: async (stage) => {
    const port = await freePort();
    const redis = spawn(
      'redis-server',
      ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      { stdio: 'ignore' },
    );
    const ended = once(redis, 'exit');
    const stopRedis = async (): Promise<void> => {
      redis.kill('SIGKILL');
      await ended;
    };
    try {
      await eventually('Redis answers', () => accepts(port));
      const contending = await programContender('bullmq', 2).start({
        ...stage,
        storage: `redis://127.0.0.1:${port}`,
      });
      return { ...contending, stop: () => contending.stop().finally(stopRedis) };
    } catch (error) {
      await stopRedis();
      throw error;
    }
  },
};

function missing(): string | null {
  const what = [
    ...(isOnPath('redis-server') ? [] : ['redis-server is not installed']),
    ...(isPackage('bullmq') ? [] : ['the package bullmq is not installed']),
  ];
  return what.length === 0 ? null : what.join('; ');
}

function isOnPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

function isPackage(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });
}
