import { audienceInWords, type Audience } from '../domain/campaign';
import { weekdayAndDate, type Day } from '../domain/day';
import { plainTitle } from './plain-text';

/** "For everyone, from Monday 14 September, to be confirmed by Friday 16 October." */
export function rolloutTerms(audience: Audience, opens: Day, due: Day): string {
  const whom = plainTitle(audienceInWords(audience));
  return `For ${whom}, from ${weekdayAndDate(opens)}, to be confirmed by ${weekdayAndDate(due)}.`;
}
