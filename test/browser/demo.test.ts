import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { openChat, type ChatPage } from './chat-page';
import { startDemo, type RunningDemo } from './running-demo';

let demo: RunningDemo;
let chat: ChatPage;
/** The reader's own web page of the policy. */
let page: Page;

beforeAll(async () => {
  demo = await startDemo();
  chat = await openChat(demo.address);
}, 90_000);

afterAll(async () => {
  await chat?.close();
  await demo?.end('SIGINT');
}, 30_000);

describe('the demo in a browser', () => {
  test('HR launches a rollout from the chat', async () => {
    await chat.say('new rollout');
    await chat.picture('rollout-form', await chat.cardWith('Start a rollout'));
    await chat.press('See what would happen');
    const preflight = await chat.cardWith('What staff see');
    await chat.picture('rollout-preflight', preflight);
    expect(await preflight.innerText()).toContain('Priya Nair: on leave');
    await chat.page
      .getByLabel(/Why is it sent/)
      .last()
      .fill('The review is under way.');
    await chat.press('Launch');
    await chat.cardWith('of 40 accounted for');
  }, 60_000);

  test('the same person reads to the last page', async () => {
    await chat.picture('staff-card', await chat.cardWith('your yearly read'));
    await chat.press('What is recorded');
    await chat.picture('what-is-recorded', await chat.cardWith('What is not recorded'));
    await chat.press('Back');
    await chat.press('Read the policy');
    for (let page = 1; page < 14; page += 1) {
      const card = await chat.cardWith(`section ${page} of 14`);
      if (page === 6) await chat.picture('policy-page', card);
      await chat.press('Next');
    }
    await chat.cardWith('section 14 of 14');
    await chat.press('Contents');
    await chat.picture('policy-contents', await chat.cardWith('You stopped at section 14 of 14.'));
    await chat.press('Go there');
    await chat.cardWith('This records reading, not agreement');
    await chat.say('policy');
    await chat.picture('carry-on', await chat.cardWith('You stopped at section 14 of 14.'));
    await chat.press('Carry on reading');
    await jumpToTheLastPage();
    await chat.picture('policy-confirm', await chat.cardWith('This records reading, not agreement'));
  }, 60_000);

  test('what is in the way can be said, and left unsaid', async () => {
    await chat.press('Something is in the way');
    await chat.picture('obstacle-form', await chat.cardWith('You need not give a reason.'));
    await chat.press('Back');
    await chat.cardWith('your yearly read');
  }, 30_000);

  test('the policy comes as a web page of their own, which a narrow screen shows whole', async () => {
    await chat.press('I need this another way');
    const form = await chat.cardWith('What would help?');
    await chat.picture('format-form', form);
    await form.getByRole('radio', { name: /web page/ }).check();
    // The chat has a Send of its own.
    await form.getByRole('button', { name: 'Send' }).click();
    await chat.picture('format-supplied', await chat.cardWith('Here it is: a web page'));
    page = await chat.open('Open the page');
    await page.setViewportSize({ width: 320, height: 800 });
    expect((await page.reload())?.status()).toBe(200);
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Social Media Policy']);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await chat.picture('web-page', page);
    // A tab behind another draws nothing, and nothing on it can be pressed.
    await chat.page.bringToFront();
  }, 30_000);

  test('confirming brings the receipt, and closes the page', async () => {
    await chat.press('Go to the last page');
    await chat.cardWith('This records reading, not agreement');
    await confirm();
    await chat.picture('policy-receipt', await chat.cardWith('Recorded. Thank you.'));
    expect((await page.reload())?.status()).toBe(410);
    await page.close();
    await chat.page.bringToFront();
  }, 30_000);

  test('a press by mistake is taken back, and they confirm again', async () => {
    await chat.press('I pressed this by mistake');
    await chat.picture('policy-withdrawn', await chat.cardWith('Taken back'));
    // In a card of its own: the pressed one is about to be brought up to date on every device, whatever is read in it.
    const cards = chat.page.getByRole('button', { name: 'Read the policy' });
    const before = await cards.count();
    await chat.say('policy');
    await cards.nth(before).waitFor();
    await chat.press('Read the policy');
    await chat.cardWith('section 1 of 14');
    await jumpToTheLastPage();
    await confirm();
  }, 30_000);

  test('progress moves by itself as colleagues confirm', async () => {
    const progress = await chat.cardWith(/([2-9]|\d\d) of 40 confirmed/, 60_000);
    const words = await progress.innerText();
    await chat.picture('rollout-progress', progress);
    expect(words).toContain('40 of 40 accounted for');
    expect(words).toContain('Delroy Campbell');
  }, 90_000);

  test('a question is answered with the policy’s own words, or not at all', async () => {
    await chat.say('can I accept a friend request from a parent?');
    const answer = await chat.cardWith('own words');
    await chat.picture('answer-found', answer);
    expect(await answer.innerText()).toContain("accept or invite 'friend' requests from pupils");
    await chat.say('what is the weather tomorrow?');
    await chat.picture('answer-not-found', await chat.cardWith('The policy does not say.'));
  }, 60_000);

  test('my record shows the confirmations, and that one was a mistake', async () => {
    await chat.say('my record');
    const record = await chat.cardWith('My record');
    await chat.picture('my-record', record);
    const words = await record.innerText();
    // Confirmed, taken back, confirmed again: each line names the statement.
    expect(words.match(/I have read the Social Media Policy/g)).toHaveLength(3);
    expect(words).toContain('You said that this was a mistake');
  });

  test('past the due day the manager hears who is outstanding, once', async () => {
    await chat.say('clock 2026-10-20');
    const digest = await chat.cardWith(/people outstanding/);
    await chat.picture('manager-digest', digest);
    expect(await digest.innerText()).toContain('Martin Ogden: due 16 October');
    await chat.say('clock 2026-10-21');
    await chat.page.getByText('Wednesday 21 October 2026').last().waitFor();
    await sleep(2_000);
    expect(await chat.page.locator('.ac-adaptiveCard', { hasText: 'people outstanding' }).count()).toBe(1);
  }, 60_000);

  test('Ctrl-C ends everything it started', async () => {
    expect(await demo.end('SIGINT')).toBe(0);
    await expect(fetch(`${demo.address}/_debug/ping`)).rejects.toThrow();
  }, 30_000);
});

/** From any page of the policy, by its contents list. */
async function jumpToTheLastPage(): Promise<void> {
  await chat.press('Contents');
  await chat.page.getByRole('combobox', { name: 'Go to' }).last().click();
  await chat.page.getByRole('option', { name: '14. Useful Links' }).click();
  await chat.press('Go there');
  await chat.cardWith('section 14 of 14');
  await chat.press('Go to the last page');
  await chat.cardWith('This records reading, not agreement');
}

async function confirm(): Promise<void> {
  await chat.press('I have read this policy');
  const receipt = await chat.cardWith('Recorded. Thank you.');
  expect(await receipt.innerText()).toContain(
    'I have read the Social Media Policy (last reviewed 7 December 2021).',
  );
}
