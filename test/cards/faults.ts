import { isDeepStrictEqual } from 'node:util';
// The package's main entry is for bundlers and does not load in Node; this file of it does.
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards/dist/adaptivecards.js';
import type { AdaptiveCard as Content } from '../../src/cards/card';
import { presses } from '../../src/teams/answering';
import { actionsOf, inputsOf, objectsOf, ofType, readable, withoutJoiners, type Json } from './reading';

/** Teams guarantees delivery up to 80 KB of UTF-16. */
export const MOST_UNITS = 40_960;
const MOST_ACTIONS = 4;
/** Longest title of a fact, in characters: on a phone the titles stand in a column of 150 pixels at most. */
const FACT_TITLE = 30;

/** What stands between a card and some of its readers, a sentence each. Holds for templates before they are filled as well. */
export function faultsOfShape(content: Json): readonly string[] {
  return [
    ...frame(content),
    ...headings(content),
    ...texts(content),
    ...inputs(content),
    ...colours(content),
  ];
}

/** As `faultsOfShape`, and what only a filled card can get wrong. */
export function faultsOf(content: Content): readonly string[] {
  return [
    ...faultsOfShape(content),
    ...fallback(content),
    ...size(content),
    ...actions(content),
    ...complaintsOfTheRenderer(content),
  ];
}

function unless(holds: boolean, fault: string): readonly string[] {
  return holds ? [] : [fault];
}

function frame(content: Json): readonly string[] {
  return [
    ...unless(content.type === 'AdaptiveCard' && content.version === '1.5', 'is not an Adaptive Card 1.5'),
    ...unless(content.lang === 'en-GB', 'does not say its language: "lang": "en-GB"'),
    ...unless(
      objectsOf(content).every((object) => !('refresh' in object)),
      'refreshes by itself, which tells that somebody looked',
    ),
  ];
}

/** Screen readers jump by headings. Only a small line that says where one is, or the way back, may stand before the first. */
function headings(content: Json): readonly string[] {
  const body = objectsOf(content.body);
  const first = body.findIndex((object) => object.type === 'TextBlock');
  const before = body.slice(0, first).filter((object) => object.type === 'TextRun');
  const wayBack = new Set(
    body.filter((object) => 'selectAction' in object).flatMap((object) => objectsOf(object)),
  );
  const loud = before.filter((run) => run.isSubtle !== true && !wayBack.has(run));
  return [
    ...unless(
      body[first]?.style === 'heading',
      'does not begin with a heading: a TextBlock, "style": "heading"',
    ),
    ...loud.map((run) => `says "${String(run.text)}" before its heading`),
  ];
}

function texts(content: Json): readonly string[] {
  return [
    ...ofType(content, 'TextBlock')
      .filter((text) => text.wrap !== true)
      .map((text) => `cuts "${String(text.text)}" off: "wrap": true is missing`),
    ...objectsOf(content)
      .filter((object) => object.type === 'Image' && !object.altText)
      .map((image) => `shows ${String(image.url)} without altText`),
    ...ofType(content, 'FactSet')
      .flatMap((set) => objectsOf(set.facts))
      .filter((fact) => String(fact.title).length > FACT_TITLE)
      .map((fact) => `has a fact whose title is too long for a phone: "${String(fact.title)}"`),
  ];
}

function inputs(content: Json): readonly string[] {
  return inputsOf(content).flatMap((input) => [
    ...unless(Boolean(input.label), `has an input "${String(input.id)}" without a label`),
    ...unless(
      input.type !== 'Input.ChoiceSet' || input.wrap === true,
      `cuts the choices of "${String(input.id)}" off: "wrap": true is missing`,
    ),
    ...unless(Boolean(input.errorMessage), `has an input "${String(input.id)}" without an errorMessage`),
  ]);
}

const TINTS = ['good', 'warning', 'attention', 'accent'];

/**
 * No meaning by colour alone. A tinted box says in its first words, in bold, what its colour says; coloured words are words,
 * not a bare mark or number.
 */
function colours(content: Json): readonly string[] {
  const body = objectsOf(content.body);
  const boxes = body.filter((object) => TINTS.includes(String(object.style)) && isBox(object));
  const coloured = body.filter((text) => TINTS.includes(String(text.color).toLowerCase()));
  return [
    ...boxes
      .filter((box) => !beginsInBold(box))
      .map((box) => `says something by the colour "${String(box.style)}" alone: begin it with words in bold`),
    ...coloured
      .filter((text) => !/\p{L}{2}/u.test(String(text.text)))
      .map(() => 'has a coloured mark without words'),
  ];
}

function isBox({ type }: Json): boolean {
  return ['Container', 'Column', 'ColumnSet', 'TableCell'].includes(String(type));
}

function beginsInBold(box: Json): boolean {
  const first = objectsOf(box).find((object) => object.type === 'TextBlock' || object.type === 'TextRun');
  return first !== undefined && (first.weight === 'Bolder' || first.style === 'heading');
}

function fallback({ fallbackText, body }: Content): readonly string[] {
  const heading = readable(String(ofType(body, 'TextBlock')[0]?.text)).replace(/\.$/, '');
  return unless(
    withoutJoiners(fallbackText).includes(heading),
    `says nothing of "${heading}" to clients that show no cards`,
  );
}

function size(content: Content): readonly string[] {
  const units = JSON.stringify(content).length;
  return unless(units < MOST_UNITS, `is too large for Teams: ${units} UTF-16 units`);
}

function actions(content: Content): readonly string[] {
  const all = actionsOf(content);
  const titles = all.map(({ title }) => String(title));
  const twice = titles.filter((title, i) => titles.indexOf(title) !== i);
  const inFields = fieldsOf(content).flatMap(actionsOf).length;
  return [
    ...unless(all.length - inFields <= MOST_ACTIONS, `has ${all.length} actions`),
    ...twice.map((title) => `has two buttons "${title}"`),
    ...all.flatMap(oneAction),
  ];
}

/** A field and the button beside it that sends it are one thing. */
function fieldsOf(content: Content): readonly Json[] {
  return ofType(content, 'ColumnSet').filter(
    (row) => inputsOf(row).length === 1 && actionsOf(row).length === 1,
  );
}

/** A card leads out of Teams to one place alone: the page behind a personal link. A template has its name there. */
const OWN_PAGE =
  /^(\$\{link\}|https:\/\/[\w.:-]+\/read\/[0-9a-f-]{36}\/[0-9a-f]{30}\/[\w-]{43}(\/large-print\.docx)?)$/;

function oneAction({ type, title, verb, data, fallback: twin, url }: Json): readonly string[] {
  if (type === 'Action.OpenUrl')
    return unless(OWN_PAGE.test(String(url)), `leads to ${String(url)}, not to the reader's own page`);
  const { type: twinType, title: twinTitle, data: twinData } = (twin ?? {}) as Json;
  const same = isDeepStrictEqual({ ...(data as object), verb }, twinData);
  return [
    ...unless(type === 'Action.Execute', `has an ${String(type)}`),
    ...unless(
      Object.hasOwn(presses, String(verb)),
      `has a button "${String(title)}" whose verb nobody handles`,
    ),
    ...unless(
      twinType === 'Action.Submit' && twinTitle === title && same,
      `has a button "${String(title)}" that older clients do not know: no Action.Submit beside it`,
    ),
  ];
}

function complaintsOfTheRenderer(content: Json): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(content, context);
  const events = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
  const invalid = card.validateProperties().validationEvents.map((event) => event.message);
  // This renderer knows two-letter languages only; Teams takes the region as well.
  return [...events, ...invalid].filter(
    (message) => message !== 'Invalid value "en-GB" for property "lang".',
  );
}
