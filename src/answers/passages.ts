import { quoting, type Passage } from '../domain/passage';
import { namesThePerson, type PolicyText } from '../domain/policy';
import { wordsOf } from './words';

/** Every passage of a version that may be quoted, in its order: each clause with the stems of its list. A lone "or" is none. */
export function passagesFor(text: PolicyText): readonly Passage[] {
  return text.document.clauses
    .map(quoting(text))
    .filter(({ clause, stems }) => ![...stems, clause].some(namesThePerson))
    .filter(({ clause }) => wordsOf(clause.text).some(({ says }) => says > 0));
}
