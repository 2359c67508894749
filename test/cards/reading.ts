import type { Card } from '../../src/cards/card';

export type Json = Readonly<Record<string, unknown>>;

function isObject(node: unknown): node is Json {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

/** Every object in a card or template, outermost first, in reading order. What buttons send is not part of it. */
export function objectsOf(node: unknown): readonly Json[] {
  return objectsWithout(node, ['data']);
}

function objectsWithout(node: unknown, keys: readonly string[]): readonly Json[] {
  if (Array.isArray(node)) return node.flatMap((each) => objectsWithout(each, keys));
  if (!isObject(node)) return [];
  const inside = Object.entries(node).filter(([key]) => !keys.includes(key));
  return [node, ...inside.flatMap(([, value]) => objectsWithout(value, keys))];
}

/** Everything that can be pressed, boxes and lines among it; the twin of a button for older clients is the same button. */
export function actionsOf(node: unknown): readonly Json[] {
  return objectsWithout(node, ['data', 'fallback']).filter(({ type }) => String(type).startsWith('Action.'));
}

export function ofType(node: unknown, type: string): readonly Json[] {
  return objectsOf(node).filter((object) => object.type === type);
}

export function inputsOf(node: unknown): readonly Json[] {
  return objectsOf(node).filter((object) => String(object.type).startsWith('Input.'));
}

/** A text as the card holds it, and whether clients render Markdown in it. */
export interface HeldText {
  readonly text: string;
  readonly isMarkdown: boolean;
}

export function heldTexts(card: Card): readonly HeldText[] {
  return objectsOf(card.content).flatMap((object) => {
    const markdown = strings(object, object.type === 'TextBlock' ? ['text'] : []);
    const facts = listed(object.facts).flatMap((fact) => strings(fact, ['title', 'value']));
    const choices = listed(object.choices).flatMap((choice) => strings(choice, ['title']));
    return [
      ...[...markdown, ...facts].map((text) => ({ text, isMarkdown: true })),
      ...[...strings(object, PLAIN[String(object.type)] ?? []), ...choices].map((text) => ({
        text,
        isMarkdown: false,
      })),
    ];
  });
}

const ON_INPUTS = ['label', 'placeholder', 'errorMessage'];
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  TextRun: ['text'],
  'Action.Execute': ['title'],
  'Action.OpenUrl': ['title'],
  'Input.ChoiceSet': ON_INPUTS,
  'Input.Text': ON_INPUTS,
  'Input.Date': ON_INPUTS,
};

function strings(object: Json, keys: readonly string[]): readonly string[] {
  return keys.map((key) => object[key]).filter((value) => typeof value === 'string');
}

function listed(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** What a reader sees, in order. */
export function textsOf(card: Card): readonly string[] {
  return heldTexts(card).map(({ text, isMarkdown }) => (isMarkdown ? readable(text) : withoutJoiners(text)));
}

/** Markdown escapes and word joiners are drawn as nothing. */
export function readable(markdown: string): string {
  return withoutJoiners(markdown.replace(/\\(.)/g, '$1'));
}

/** For texts that no client takes for Markdown. */
export function withoutJoiners(text: string): string {
  return text.replaceAll('\u2060', '');
}

export function shown(card: Card): string {
  return textsOf(card).join('\n');
}

/** The titles of the buttons with what they send. */
export function buttonsOf(card: Card): readonly { title: unknown; verb: unknown; data: unknown }[] {
  return ofType(card.content, 'Action.Execute').map(({ title, verb, data }) => ({ title, verb, data }));
}

/** @throws when the card has no such button */
export function button(card: Card, verb: string): { title: unknown; verb: unknown; data: unknown } {
  const found = buttonsOf(card).find((each) => each.verb === verb);
  if (found === undefined) throw new Error(`Expected a button "${verb}" on the card`);
  return found;
}
