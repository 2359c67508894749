import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Said } from './accounting';
import { AT_ONCE, type Contender, type Contending, type Stage } from './contender';
import { firstCardMessage } from './first-card';
import type { Order, ProgramQuestion } from './programs/program';

/** A contender that is one of our programs, in so many processes. Pace and requests at once are shared out among them. */
export function programContender(name: string, processes: number): Contender {
  return { name, missing: null, start: (stage) => start(name, processes, stage) };
}

async function start(name: string, processes: number, stage: Stage): Promise<Contending> {
  const message = await firstCardMessage();
  const startOne = async (nth: number): Promise<ChildProcess> => {
    const child = fork(join(__dirname, 'programs', `${name}.js`));
    const ready = answerOf(child, name);
    child.send({
      people: stage.people.map(({ id }) => id),
      connectorUrl: stage.connector.url,
      storage: stage.storage,
      isFirst: nth === 0,
      perSecond: stage.perSecond / processes,
      atOnce: AT_ONCE / processes,
      perSecondOfAll: stage.perSecond,
      message,
    } satisfies Order);
    await ready;
    return child;
  };
  const children = await Promise.all(Array.from({ length: processes }, (_, nth) => startOne(nth)));
  const tell = (child: ChildProcess | undefined, question: ProgramQuestion) => child?.send(question);

  return {
    pids: () => children.flatMap(({ pid }) => pid ?? []),
    go: () => {
      for (const child of children) tell(child, 'go');
      return Promise.resolve();
    },
    said: async () => {
      const [child] = children;
      if (child === undefined) throw new Error(`Expected a process of ${name}`);
      const answer = answerOf(child, name);
      tell(child, 'said');
      return (await answer) as Said;
    },
    kill: async (nth) => {
      await killed(children[nth]);
      children[nth] = await startOne(nth);
      tell(children[nth], 'go');
    },
    stop: async () => void (await Promise.all(children.map(killed))),
  };
}

/** The next thing it says. @throws when it ends instead */
async function answerOf(child: ChildProcess, name: string): Promise<unknown> {
  const answered = new AbortController();
  const { signal } = answered;
  try {
    const ended = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`${name} ended with ${String(code)}`);
    });
    const [answer] = (await Promise.race([once(child, 'message', { signal }), ended])) as unknown[];
    return answer;
  } finally {
    answered.abort();
  }
}

async function killed(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
