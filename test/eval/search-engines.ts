import { create, insertMultiple, search } from '@orama/orama';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import stem from 'wink-porter2-stemmer';
import { FIELDS, searchable, type Contender } from './contender';

/** MiniSearch with stems, without stop words, and as forgiving of typos as its documentation proposes. */
export const miniSearch: Contender = {
  name: 'MiniSearch',
  build(policy) {
    const { fields, show } = searchable(policy);
    const index = new MiniSearch({
      fields: [...FIELDS],
      processTerm: (term) => (isStopWord(term.toLowerCase()) ? null : stem(term.toLowerCase())),
      searchOptions: { fuzzy: 0.2 },
    });
    index.addAll(fields);
    return (question) => show(index.search(question).map(({ id }) => String(id)));
  },
};

/** lunr as it comes: stems, and no stop words. */
export const lunrAlone: Contender = {
  name: 'lunr',
  build(policy) {
    const { fields, show } = searchable(policy);
    const index = lunr((builder) => {
      for (const field of FIELDS) builder.field(field);
      for (const each of fields) builder.add(each);
    });
    // By terms, since a question is not written in lunr's query language.
    const hits = (question: string) =>
      index.query((query) => query.term(lunr.tokenizer(question.replace(/[^\p{L}\p{N}']+/gu, ' ')), {}));
    return (question) => show(hits(question).map(({ ref }) => ref));
  },
};

/** Orama with its English stems, asked without stop words. */
export const orama: Contender = {
  name: 'Orama',
  build(policy) {
    const { fields, show } = searchable(policy);
    const index = create({
      schema: { id: 'string', text: 'string', stems: 'string', headings: 'string' },
      components: { tokenizer: { language: 'english', stemming: true } },
    });
    atOnce(insertMultiple(index, [...fields]));
    return (question) => {
      const term = question
        .split(/\s+/)
        .filter((word) => !isStopWord(word.toLowerCase()))
        .join(' ');
      if (term === '') return [];
      const { hits } = atOnce(search(index, { term, properties: [...FIELDS] }));
      return show(hits.map(({ id }) => id));
    };
  },
};

function isStopWord(word: string): boolean {
  return lunr.stopWordFilter(new lunr.Token(word, {})) === undefined;
}

/** Orama waits only where one of its parts does, and none of these do. */
function atOnce<Value>(value: Value | Promise<Value>): Value {
  if (value instanceof Promise) throw new Error('Expected Orama to answer at once');
  return value;
}
