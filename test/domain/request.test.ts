import fc from 'fast-check';
import { day, type TimeZone } from '../../src/domain/day';
import { answersTo, askingOf, dueDayOf, OBSTACLES, type RequestAnswer } from '../../src/domain/request';
import { anyRequests } from './any-requests';
import { buildCampaign, buildRequest, someone } from './samples';

const london = 'Europe/London' as TimeZone;
const campaign = buildCampaign();
const answer = (outcome: RequestAnswer['outcome'], at = '2026-10-05T09:00:00Z', by = someone(900)) => ({
  outcome,
  at: new Date(at),
  by,
});

describe('what requests mean for asking somebody', () => {
  test.each(OBSTACLES.filter((about) => about !== 'talk' && about !== 'does-not-wish'))(
    'whoever says %s is held until HR has answered',
    (about) => {
      expect(askingOf([buildRequest({ about })])).toBe('held');
      expect(askingOf([buildRequest({ about, answer: answer('asked-again') })])).toBe('asked');
    },
  );

  test('whoever does not wish to has declined, before and after HR has noted it', () => {
    expect(askingOf([buildRequest({ about: 'does-not-wish' })])).toBe('declined');
    const noted = buildRequest({ about: 'does-not-wish', answer: answer('stays-open') });
    expect(askingOf([noted])).toBe('declined');
  });

  test('a wish to talk changes nothing', () => {
    expect(askingOf([buildRequest({ about: 'talk' })])).toBe('asked');
  });

  test('HR’s latest answer counts, and what waits for one comes first', () => {
    const letOff = buildRequest({ answer: answer('not-asked', '2026-10-05T09:00:00Z') });
    const asked = buildRequest({ answer: answer('asked-again', '2026-10-06T09:00:00Z') });
    expect(askingOf([asked, letOff])).toBe('asked');
    expect(askingOf([letOff])).toBe('not-asked');
    expect(askingOf([letOff, asked, buildRequest()])).toBe('held');
  });

  test('a format that was supplied at once does not undo what HR answered', () => {
    const letOff = buildRequest({ answer: answer('not-asked') });
    const supplied = buildRequest({
      about: 'another-format',
      answer: { ...answer('asked-again', '2026-10-08T09:00:00Z'), by: null },
    });
    expect(askingOf([letOff, supplied])).toBe('not-asked');
  });
});

describe('a person’s own due day', () => {
  test('is the campaign’s unless they were asked again', () => {
    expect(dueDayOf(campaign, [buildRequest()], london)).toBe(campaign.due);
  });

  test('is the twentieth working day after the answer', () => {
    const again = buildRequest({ answer: answer('asked-again', '2026-10-05T09:00:00Z') });
    expect(dueDayOf(campaign, [again], london)).toBe(day('2026-11-02'));
  });

  test('never comes before the campaign’s, whatever was asked and answered', () => {
    fc.assert(fc.property(anyRequests, (requests) => dueDayOf(campaign, requests, london) >= campaign.due));
  });
});

test('only a wish not to confirm may be left open, and a disputed paper is not recorded on paper again', () => {
  expect(OBSTACLES.filter((about) => answersTo(about).includes('stays-open'))).toEqual(['does-not-wish']);
  expect(answersTo('paper-wrong')).not.toContain('on-paper');
});
