import { campaignId, type StaffId } from '../../src/domain/ids';
import { HR, launchForEveryone } from '../bench/people';
import { someone } from '../domain/samples';
import { newPrefix, openEmulator } from '../storage/emulator';
import { startStubConnector, type StubConnector } from '../teams/stub-connector';
import {
  eventually,
  pressOn,
  startRunningService,
  type Answer,
  type Row,
  type RunningService,
} from './running-service';

const OFFICER = someone(2);
const MANAGER = someone(3);
const [AMIRA, BOB, CARA, DAN, EVE, FINN, GIA] = [4, 5, 6, 7, 8, 9, 10].map(someone) as [
  StaffId,
  StaffId,
  StaffId,
  StaffId,
  StaffId,
  StaffId,
  StaffId,
];
const people: readonly Row[] = [
  { id: HR, name: 'Alex Wilber' },
  { id: OFFICER, name: 'Olive Okoro' },
  { id: MANAGER, name: 'Grace Adeyemi' },
  { id: AMIRA, name: 'Amira Khan', manager: MANAGER },
  { id: BOB, name: 'Bob Stone', manager: MANAGER },
  { id: CARA, name: 'Cara Lund', manager: MANAGER },
  { id: DAN, name: 'Dan Reed', manager: MANAGER },
  { id: EVE, name: 'Eve Marsh', manager: MANAGER },
  { id: FINN, name: 'Finn Boyd', manager: MANAGER },
  { id: GIA, name: 'Gia Rossi', manager: MANAGER },
];

let connector: StubConnector;
let service: RunningService;
let campaign: string;
const prefix = newPrefix();

beforeAll(async () => {
  connector = await startStubConnector();
  service = await startRunningService(connector, {
    people,
    prefix,
    env: { READBACK_NOW: '2026-09-15T15:35:00+01:00', READBACK_HR_USER_IDS: `${HR},${OFFICER}` },
  });
  await service.type(OFFICER, 'help');
  campaign = await launchForEveryone(service, connector);
  await eventually('everybody has the card', () =>
    people.every(({ id }) => sentTo(id).some((body) => textOf(body).includes('policy-open'))),
  );
}, 60_000);

afterAll(async () => {
  await service.stop();
  await connector.stop();
});

const sentTo = (who: StaffId): readonly unknown[] =>
  connector
    .messages()
    .filter(({ chat }) => chat === connector.chatOf(who))
    .map(({ body }) => body);
const textOf = (value: unknown): string => JSON.stringify(value) ?? '';
const sentWith = (who: StaffId, words: string) => sentTo(who).filter((body) => textOf(body).includes(words));
const dataOf = (who: StaffId) => pressOn(sentWith(who, 'policy-open')[0], 'policy-open').data as object;
const on = (who: StaffId, verb: string, more: object = {}) =>
  service.press(who, { verb, data: { ...dataOf(who), ...more } });
const codeOf = ({ value }: Answer) => (value as { code?: string }).code;

/** Opens the form and sends it, pressing Send twice at once. */
async function tells(who: StaffId, about: string, words = ''): Promise<readonly Answer[]> {
  const form = await on(who, 'way-ask');
  const send = pressOn(form.value, 'way-send');
  return Promise.all([1, 2].map(() => service.press(who, send, { about, words })));
}

/** HR's card about somebody, as it came into the officer's chat. */
async function cardAbout(officer: StaffId, name: string, words: string): Promise<unknown> {
  const wanted = () => sentWith(officer, `${name} ${words}`);
  await eventually(`the officer hears that ${name} ${words}`, () => wanted().length > 0);
  return wanted().at(-1);
}

const answerOn = (card: unknown, outcome: string) =>
  pressOn(card, 'request-answer', ({ data }) => (data as { outcome: string }).outcome === outcome);

/** What the person's first card was changed to last. */
function firstCardNow(who: StaffId): string {
  const changes = connector.requests.filter(
    ({ method, path }) => method === 'PUT' && decodeURIComponent(path).includes(connector.chatOf(who)),
  );
  return textOf(changes.at(-1)?.body);
}

describe('something is in the way', () => {
  test('from asking for more time to HR’s answer, and on to the clock', async () => {
    const sent = await tells(AMIRA, 'more-time', 'My class is on a **trip** <at>all</at>.');
    for (const { statusCode, value } of sent) {
      expect(statusCode).toBe(200);
      expect(textOf(value)).toContain('Thank you: HR has this now');
    }
    const card = await cardAbout(HR, 'Amira Khan', 'needs more time');
    expect(textOf(card)).toContain('My class is on a **trip** <\u2060at>all');
    await cardAbout(OFFICER, 'Amira Khan', 'needs more time');
    await service.type(AMIRA, 'my record');
    expect(textOf(sentTo(AMIRA).at(-1))).toContain('nobody reminds you until HR has answered');

    await service.type(HR, 'clock 2026-10-05');
    const answered = await service.press(HR, answerOn(card, 'asked-again'));
    expect(textOf(answered.value)).toContain('Answered at 16:00 on Monday 5 October 2026');
    const second = await service.press(OFFICER, answerOn(card, 'not-asked'));
    expect(textOf(second.value)).toContain('This was answered already, and that stands.');
    expect(textOf(second.value)).toContain('Ask again, with a fresh full period');
    await eventually('Amira hears', () => sentWith(AMIRA, 'HR has answered you').length === 1);
    expect(textOf(sentWith(AMIRA, 'HR has answered you')[0])).toContain('by Monday 2 November');
    await eventually('her first card has her own day', () =>
      firstCardNow(AMIRA).includes('Monday 2 November'),
    );
    await service.type(AMIRA, 'my record');
    expect(textOf(sentTo(AMIRA).at(-1))).toContain('To read by Monday 2 November');
    for (const officer of [HR, OFFICER])
      expect(sentWith(officer, 'Amira Khan needs more time')).toHaveLength(1);
    expect(sentWith(AMIRA, 'HR has answered you')).toHaveLength(1);
  });

  test('of two officers who answer at once, one answer stands and both hear which', async () => {
    await tells(BOB, 'not-me');
    const card = await cardAbout(HR, 'Bob Stone', 'says that it is not for them, or not their job');
    const answers = await Promise.all([
      service.press(HR, answerOn(card, 'not-asked')),
      service.press(OFFICER, answerOn(card, 'asked-again')),
    ]);
    const texts = answers.map(({ value }) => textOf(value));
    expect(texts.filter((text) => text.includes('This was answered already'))).toHaveLength(1);
    const standing = texts.map((text) => /Answered at [^:]+:\d\d [^:]+: ([^.]+)\./.exec(text)?.[1]);
    expect(new Set(standing).size).toBe(1);
    await eventually('Bob hears once', () => sentWith(BOB, 'HR has answered you').length === 1);
  });

  test('whoever does not wish to confirm is counted apart, and the numbers add up', async () => {
    await tells(CARA, 'does-not-wish');
    await cardAbout(OFFICER, 'Cara Lund', 'does not wish to confirm');
    const progress = await service.press(HR, { verb: 'rollout-refresh', data: { campaignId: campaign } });
    expect(textOf(progress.value)).toContain('"Does not wish to confirm","value":"1"');
    expect(textOf(progress.value)).toContain(`${people.length} of ${people.length} accounted for`);
  });

  test('the list of open requests leads to each, for HR alone', async () => {
    const list = await service.press(HR, { verb: 'request-list', data: {} });
    expect(textOf(list.value)).toContain('Cara Lund');
    const [, first] = /"value":"([^"|]+\|[^"]+)"/.exec(textOf(list.value)) ?? [];
    const shown = await service.press(HR, pressOn(list.value, 'request-show'), { request: first });
    expect(answerOn(shown.value, 'stays-open')).toBeDefined();
    expect(textOf((await service.press(AMIRA, { verb: 'request-list', data: {} })).value)).toContain(
      'Only HR',
    );
  });
});

describe('a confirmation', () => {
  test('on paper is told at once, and taken back at once when it is wrong', async () => {
    const { ledger } = openEmulator(prefix);
    const id = campaignId(campaign);
    await tells(DAN, 'on-paper');
    const card = await cardAbout(HR, 'Dan Reed', 'has already done it on paper');
    await service.press(HR, answerOn(card, 'on-paper'));
    expect(await ledger.get(id, DAN)).toMatchObject({ kind: 'on-paper', by: HR });
    await eventually('Dan hears', () => sentWith(DAN, 'paper-wrong').length > 0);
    await eventually('his first card is the receipt', () => firstCardNow(DAN).includes('confirmed on paper'));

    const wrong = pressOn(sentWith(DAN, 'paper-wrong')[0], 'paper-wrong');
    const presses = await Promise.all([1, 2, 3].map(() => service.press(DAN, wrong)));
    for (const { value } of presses) expect(textOf(value)).toContain('It no longer counts.');
    expect(await ledger.get(id, DAN)).toBeNull();
    expect(await ledger.linesOf(id, DAN)).toHaveLength(2);
    await cardAbout(OFFICER, 'Dan Reed', 'says that the record on paper is wrong');
    await cardAbout(HR, 'Dan Reed', 'says that the record on paper is wrong');
    await service.press(HR, answerOn(card, 'on-paper'));
    expect(await ledger.get(id, DAN)).toBeNull();
    expect(sentWith(HR, 'Dan Reed says that the record')).toHaveLength(1);
    await service.type(DAN, 'my record');
    expect(textOf(sentTo(DAN).at(-1))).toContain('HR recorded that you confirmed on paper');
    expect(textOf(sentTo(DAN).at(-1))).toContain('You said that this was a mistake');
  });

  test('pressed by mistake is taken back once, and the card says so until it is confirmed again', async () => {
    const { ledger } = openEmulator(prefix);
    const receipt = await on(EVE, 'policy-acknowledge');
    const mistake = pressOn(receipt.value, 'policy-mistake');
    const presses = await Promise.all([1, 2, 3].map(() => service.press(EVE, mistake)));
    for (const { value } of presses) expect(textOf(value)).toContain('It no longer counts.');
    expect(await ledger.linesOf(campaignId(campaign), EVE)).toHaveLength(2);
    await eventually('her first card says so', () => firstCardNow(EVE).includes('It no longer counts.'));
    await service.type(EVE, 'my record');
    expect(textOf(sentTo(EVE).at(-1))).toContain('You said that this was a mistake');
    expect(textOf(sentTo(EVE).at(-1))).toContain('To read by Friday 16 October');

    expect(textOf((await on(EVE, 'policy-acknowledge')).value)).toContain('Recorded. Thank you.');
    await eventually('it is the receipt again', () => firstCardNow(EVE).includes('Recorded. Thank you.'));
    expect(await ledger.linesOf(campaignId(campaign), EVE)).toHaveLength(3);
  });

  test('that was never given cannot be taken back', async () => {
    expect(textOf((await on(CARA, 'policy-mistake')).value)).toContain('There is nothing to take back');
    expect(textOf((await on(CARA, 'paper-wrong')).value)).toContain('There is nothing to take back');
  });

  test('with a wish to talk counts as read, and HR hears of it once until they have talked', async () => {
    const presses = await Promise.all([1, 2, 3].map(() => on(FINN, 'policy-acknowledge-talk')));
    for (const { value } of presses) expect(textOf(value)).toContain('HR knows that you would like to talk');
    expect(textOf((await on(FINN, 'policy-talk')).value)).toContain('Recorded. Thank you.');
    const card = await cardAbout(HR, 'Finn Boyd', 'would like to talk to someone');
    expect(sentWith(HR, 'Finn Boyd would like to talk')).toHaveLength(1);
    await service.press(HR, answerOn(card, 'done'));
    await on(FINN, 'policy-talk');
    await eventually('HR hears anew', () => sentWith(HR, 'Finn Boyd would like to talk').length === 2);
    expect(sentWith(FINN, 'HR has answered')).toEqual([]);
  });
});

test('after the due day no manager hears of anybody whom HR has not answered, or gave more time', async () => {
  await service.type(HR, 'clock 2026-10-20');
  await eventually('the manager has the digest', () => sentWith(MANAGER, 'outstanding').length > 0);
  const digest = textOf(sentWith(MANAGER, 'outstanding')[0]);
  expect(digest).toContain('Gia Rossi: due 16 October');
  for (const name of ['Amira', 'Bob', 'Cara', 'Dan', 'Eve', 'Finn']) expect(digest).not.toContain(name);
});

describe('presses that change nothing', () => {
  const REQUEST = '44444444-4444-4444-8444-444444444444';

  test('eighty kilobytes of words', async () => {
    const form = await on(GIA, 'way-ask');
    const words = 'x'.repeat(80_000);
    const refused = await service.press(GIA, pressOn(form.value, 'way-send'), { about: 'more-time', words });
    expect(refused).toMatchObject({ httpStatus: 200, statusCode: 400, value: { code: 'bad-request' } });
    expect(textOf(refused.value)).toContain('please use at most 1000 characters');
  });

  test('nothing chosen, and a choice nobody offers', async () => {
    for (const about of [undefined, 'paper-wrong', 'talk', 'another-format']) {
      const refused = await on(GIA, 'way-send', { requestId: REQUEST, about });
      expect(codeOf(refused)).toBe('bad-request');
      expect(textOf(refused.value)).toContain('say what is in the way');
    }
  });

  test.each(['way-ask', 'way-send', 'policy-talk', 'policy-mistake', 'policy-acknowledge-talk'])(
    '%s on somebody else’s card',
    async (verb) => {
      const data = { ...dataOf(BOB), requestId: REQUEST, about: 'more-time' };
      expect(codeOf(await service.press(GIA, { verb, data }))).toBe('not-yours');
    },
  );

  test('an answer by somebody who is not HR, to a request nobody made, or one that does not fit', async () => {
    const about = { campaignId: campaign, staffId: CARA, requestId: REQUEST, outcome: 'not-asked' };
    const press = (who: StaffId, data: object) => service.press(who, { verb: 'request-answer', data });
    expect(codeOf(await press(CARA, about))).toBe('not-yours');
    expect(codeOf(await press(HR, about))).toBe('unknown');
    expect(codeOf(await press(HR, { ...about, outcome: 'forgiven' }))).toBe('bad-request');
    const card = await cardAbout(HR, 'Cara Lund', 'does not wish to confirm');
    const { data } = answerOn(card, 'stays-open') as { data: object };
    expect(codeOf(await press(HR, { ...data, outcome: 'done' }))).toBe('unknown');
    expect(codeOf(await press(HR, { ...data, staffId: BOB }))).toBe('unknown');
  });
});
