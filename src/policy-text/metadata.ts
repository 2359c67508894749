import { parseDay, type Day } from '../domain/day';
import type { PolicyMetadata } from '../domain/policy';
import { isShort } from './lines';

type Field = keyof PolicyMetadata;

/** The names trusts give the rows of a document-control table. A bare "Review date" is missing: it is either of the two. */
const NAMES: readonly (readonly [Field, RegExp])[] = [
  [
    'policyLead',
    /^((policy|document|staff|named|responsible|lead) )?(lead|owner|author|holder|person|officer)( responsible)?$/,
  ],
  [
    'lastReview',
    /^((date of )?(last|latest|previous) review(ed)?( date)?( on)?|(date )?(last )?(reviewed|updated)( on)?)$/,
  ],
  [
    'nextReview',
    /^((date of |date for )?next review( due| by)?( date)?|(due|date) for (next )?review|review (due|by)( date)?|to be reviewed( by| on)?)$/,
  ],
  [
    'approvedBy',
    /^((to be )?(approved|adopted|ratified|agreed)( by)?|approval( needed)? by|approv(al|ing) (body|committee))$/,
  ],
];

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What a line or table row says about the document: `Policy lead:⇥Director of People`, `Approved by: the Trust Board`. */
export function metadataIn(text: string): readonly (readonly [Field, string])[] {
  if (!isShort(text) || !/[:\t]/.test(text)) return [];
  const cells = text
    .split(/\t| \| /)
    .flatMap(nameAndValue)
    .filter(Boolean);
  if (cells.length > 2 && cells.some(isColumnHead)) return [];
  return cells.flatMap((cell, i) => {
    const field = fieldNamed(cell);
    const value = cells[i + 1];
    return field === null || value === undefined || fieldNamed(value) !== null
      ? []
      : [[field, value] as const];
  });
}

/** The first line that names a field gives its value. */
export function metadataOf(texts: readonly string[]): PolicyMetadata {
  const found = new Map<Field, string>();
  for (const [field, value] of texts.flatMap(metadataIn)) if (!found.has(field)) found.set(field, value);
  return {
    policyLead: found.get('policyLead') ?? null,
    lastReview: dayIn(found.get('lastReview') ?? ''),
    nextReview: dayIn(found.get('nextReview') ?? ''),
    approvedBy: found.get('approvedBy') ?? null,
  };
}

/** "7 December 2021", "7th Dec. 2021", "07/12/2021" (the day first, as in Britain) or "2021-12-07". */
export function dayIn(text: string): Day | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  if (iso) return dayFrom(iso[1], iso[2], iso[3]);
  const figures = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/.exec(text);
  if (figures) return dayFrom(figures[3], figures[2], figures[1]);
  const words = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]{3})[a-z]{0,6}\.?,?\s+(\d{4})\b/i.exec(text);
  const month = MONTHS.indexOf(words?.[2]?.toLowerCase() ?? '') + 1;
  return words ? dayFrom(words[3], String(month), words[1]) : null;
}

function dayFrom(year = '', month = '', date = ''): Day | null {
  const full = year.length === 2 ? `20${year}` : year;
  return parseDay(`${full}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

function nameAndValue(cell: string): readonly string[] {
  const colon = cell.indexOf(':');
  return colon < 0 ? [cell.trim()] : [cell.slice(0, colon + 1).trim(), cell.slice(colon + 1).trim()];
}

/** "Version, Date, Author, Change" heads a table of versions; the next cell is not the author. */
function isColumnHead(cell: string, i: number, cells: readonly string[]): boolean {
  return /^(version|issue|revision|date)( no\.?| number)?$/i.test(cell) && !/\d/.test(cells[i + 1] ?? '');
}

/** A name without a colon counts in a table only, where a value follows in the next cell. */
function fieldNamed(cell: string): Field | null {
  const name = cell
    .replace(/:$/, '')
    .toLowerCase()
    .split(/[\s_-]+/)
    .join(' ');
  return NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null;
}
