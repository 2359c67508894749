import { memoryInstaller } from '../memory/installer';
import { graphInstaller, personAs } from './graph-samples';
import { startGraphStub, type GraphStub } from './graph-stub';
import { installerContract } from './installer.contract';

describe('in memory', () => installerContract(memoryInstaller));

describe('through Graph', () => {
  let graph: GraphStub;
  beforeAll(async () => void (graph = await startGraphStub()));
  afterAll(() => graph.stop());
  beforeEach(() => graph.reset());

  installerContract(() => ({
    installer: graphInstaller(graph),
    add: (person, as) => void graph.people.set(person, personAs(as)),
    hasApp: (person) => graph.installed.has(person),
    busyFor: (seconds) => {
      graph.calm();
      const headers = { 'retry-after': `${seconds}` };
      if (seconds !== null) graph.on(/teamwork/, { kind: 'status', status: 429, headers });
    },
  }));
});
