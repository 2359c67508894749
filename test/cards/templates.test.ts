import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CardTemplate } from '../../src/cards/template';
import { faultsOfShape } from './faults';
import type { Json } from './reading';

const ROOT = join(__dirname, '..', '..');
const NAMES = readdirSync(join(ROOT, 'cards'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

test('there are templates', () => expect(NAMES.length).toBeGreaterThan(10));

describe.each(NAMES)('%s', (name) => {
  const template = JSON.parse(readFileSync(join(ROOT, 'cards', `${name}.json`), 'utf8')) as Json;

  test('has a builder and a test of the same name', () => {
    expect(existsSync(join(ROOT, 'src', 'cards', `${name}.js`))).toBe(true);
    expect(existsSync(join(ROOT, 'test', 'cards', `${name}.test.js`))).toBe(true);
  });

  test('keeps the house rules before it is filled', () => expect(faultsOfShape(template)).toEqual([]));
});

describe('filling', () => {
  const text = (words: string) => new CardTemplate<object>({ body: [{ type: 'TextBlock', text: words }] });

  test('a field without a value is an error that names it', () => {
    expect(() => text('Due ${due}, by ${who.name}').fill({ who: {} })).toThrow('due, who.name');
  });

  test('a field without a value is an error in a list as well', () => {
    expect(() => new CardTemplate<object>({ body: [{ $data: '${names}', text: 'x' }] }).fill({})).toThrow(
      'names',
    );
  });

  test('a value that looks like a placeholder stays as typed', () => {
    expect(text('Read ${title}').fill({ title: '${due}' })).toMatchObject({
      body: [{ text: 'Read ${due}' }],
    });
  });

  test('one mistake does not spoil the next card', () => {
    const due = text('Due ${due}');
    expect(() => due.fill({})).toThrow();
    expect(due.fill({ due: 'Friday' })).toMatchObject({ body: [{ text: 'Due Friday' }] });
  });
});
