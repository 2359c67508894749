import { policyDataOf } from '../../src/main/policy-data';
import type { Needs } from '../../src/ports/needs';
import { askToTellManager, managerPresses } from '../../src/teams/manager-presses';
import { pressesOf } from '../../src/demo/colleagues';
import { POLICY_ID, sampleDocument } from '../cards/samples';
import { buildPerson, someone, TENANT } from '../domain/samples';
import { openNeeds } from '../flows/needs';
import { sampleConversation, sampleVersion } from '../storage/samples';
import { startStubConnector, type StubConnector } from './stub-connector';

const clause = { section: 'Scope', words: 'applicable to all employees' };
const policyData = policyDataOf(
  new Map([[POLICY_ID, { checks: [], tellManager: { asks: [clause], steps: [clause] }, notes: [] }]]),
);
const people = [
  buildPerson(2, { name: 'Grace Adeyemi' }),
  buildPerson(3, { name: 'Amira Khan', manager: someone(2) }),
];
const from = sampleConversation({ tenantId: TENANT, staffId: someone(3) });

let connector: StubConnector;
let needs: Needs;

beforeAll(async () => {
  connector = await startStubConnector();
  needs = { ...(await openNeeds(connector, people)), policyData };
  await needs.policies.publish(sampleVersion({ policyId: POLICY_ID, document: sampleDocument() }));
});

afterAll(() => connector.stop());

test('the words "tell my manager" show who would be told, and send nothing', async () => {
  const reply = await askToTellManager(needs, from);
  expect(JSON.stringify(reply)).toContain('This goes to Grace Adeyemi');
  expect(connector.messages()).toEqual([]);
});

test('each time they are typed is another alert', async () => {
  const [one, other] = await Promise.all([askToTellManager(needs, from), askToTellManager(needs, from)]);
  expect(pressesOf(one)[0]?.data).not.toEqual(pressesOf(other)[0]?.data);
});

test('without a policy that asks for it they lead to a person all the same', async () => {
  const reply = await askToTellManager({ ...needs, policyData: policyDataOf(new Map()) }, from);
  expect(reply).toMatchObject({ kind: 'words' });
  expect(JSON.stringify(reply)).toContain('phone or see your manager now, or tell HR');
});

test('somebody without a manager on the staff list is sent to HR', async () => {
  const reply = await askToTellManager(needs, { ...from, staffId: someone(2) });
  expect(JSON.stringify(reply)).toContain('Please tell your manager yourself');
});

test('when it cannot be written down, nobody is told to press again later but to pick up the telephone', async () => {
  const broken = { ...needs, alerts: { ...needs.alerts, add: () => Promise.reject(new Error('storage')) } };
  const tell = pressesOf(await askToTellManager(needs, from)).find(({ verb }) => verb === 'manager-tell');
  const press = { kind: 'press', from, verb: 'manager-tell', data: tell?.data, card: null } as const;
  const reply = await managerPresses['manager-tell']?.(broken, press);
  expect(JSON.stringify(reply)).toContain(
    'We could not reach Grace Adeyemi here. Please phone or see them now',
  );
  expect(connector.messages()).toEqual([]);
});
