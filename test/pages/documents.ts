import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { isAboutTheDocument } from '../../src/domain/pages';
import { clausesOf, type Clause, type PolicyDocument } from '../../src/domain/policy';
import { readPolicy } from '../../src/policy-text/read-policy';
import { sampleDocument } from '../cards/samples';

const SHIPPED = join(__dirname, '../../../policies/social-media/social-media-policy.txt');

/** The Trust's own policy, as read. */
export function shippedDocument(): PolicyDocument {
  const read = readPolicy(readFileSync(SHIPPED), 'social-media-policy.txt');
  if (read.kind !== 'read') throw new Error('The shipped policy cannot be read');
  return read.document;
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '</main></body>',
  '"><img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp;amp; &#39;',
  ']]> <!-- --> <?xml?>',
  '${title} {{x}}',
  '*stars* _lines_ [link](https://evil.example) # heading',
  '😀 a\u0301 שלום',
];

const words = fc.oneof(
  fc.constantFrom('Staff must not share it.', 'criticising the Trust;', ...HOSTILE),
  fc.lorem({ maxCount: 80 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);
const label = fc.constantFrom('', '', 'a.', 'b.', '–', '•', '1.2', '(iv)');
const cells = fc.array(fc.oneof(fc.constant(''), fc.constant('X'), words), { minLength: 2, maxLength: 6 });
const text = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: cells.map((row) => row.join('\t')) },
);

interface Plan {
  readonly title: string;
  readonly level: number;
  readonly clauses: readonly { readonly label: string; readonly text: string; readonly under: number }[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  title: fc.oneof(words, fc.constantFrom('', 'Document control')),
  level: fc.integer({ min: 1, max: 9 }),
  clauses: fc.array(fc.record({ label, text, under: fc.nat(4) }), { maxLength: 12 }),
});

/** Any policy whatever, with lists in lists, tables and words that mean something elsewhere. */
export const anyDocument: fc.Arbitrary<PolicyDocument> = fc
  .tuple(words, fc.array(plan, { minLength: 1, maxLength: 6 }))
  .map(([title, plans]) =>
    sampleDocument({
      title,
      sections: plans.map((section, i) => ({ id: `s${i}`, title: section.title, level: section.level })),
      clauses: plans.flatMap(clausesFrom),
    }),
  );

/** `under` says how many clauses back the one stands that introduces this one; 0 for none. */
function clausesFrom({ clauses }: Plan, section: number): readonly Clause[] {
  const made: Clause[] = [];
  for (const [i, { label, text, under }] of clauses.entries()) {
    const parent = under === 0 ? undefined : made[i - under];
    const parents = parent === undefined ? [] : [...parent.parents, parent.id];
    made.push({ id: `s${section}/${i}`, sectionId: `s${section}`, path: [], label, text, parents });
  }
  return made;
}

/** The words of headings and clauses in the order in which they are read, without the name of who did the screening. */
export function wordsOf(document: PolicyDocument): readonly string[] {
  const body = document.sections.filter((section) => !isAboutTheDocument(section));
  const about = document.sections.filter(isAboutTheDocument);
  const textsOf = ({ id, title }: { id: string; title: string }) => [
    title,
    ...clausesOf(document, id)
      .filter(({ text }) => !/name of person/i.test(text))
      .map(({ label, text }) => `${label} ${text}`),
  ];
  const texts = [...body.flatMap(textsOf), ...(about.length > 0 ? ['About this document'] : [])];
  return split([...texts, ...about.flatMap(textsOf)].join(' '));
}

export function split(text: string): readonly string[] {
  return text
    .replace(/[\u200e\u200f\ufeff]/g, '')
    .split(/\s+/)
    .filter(Boolean);
}
