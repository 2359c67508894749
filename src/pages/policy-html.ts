import type { Note } from '../domain/beside';
import type { PolicyDocument } from '../domain/policy';
import type { Block, Item } from './blocks';
import { chaptersOf, type Chapter } from './chapters';
import type { Html } from './markup';
import { markup } from './markup';
import type { Row, Table } from './table';

/** The policy's own part of its web page. */
export interface PolicyHtml {
  readonly contents: Html;
  readonly text: Html;
}

/** A version never changes, and its notes only when the service starts anew, so neither does this; everybody's page shows the same. */
const known = new WeakMap<PolicyDocument, PolicyHtml>();

/** The list of contents and the text, with a heading of its own depth for each section. */
export function policyHtml(document: PolicyDocument, notes: readonly Note[]): PolicyHtml {
  const made = known.get(document) ?? make(chaptersOf(document, notes));
  known.set(document, made);
  return made;
}

function make(chapters: readonly Chapter[]): PolicyHtml {
  return { contents: markup`${chapters.map(entryOf)}`, text: markup`${chapters.map(chapterHtml)}` };
}

function entryOf({ heading, depth }: Chapter, i: number): Html {
  return heading === '' ? markup`` : markup`<li class="d${depth}"><a href="#s${i + 1}">${heading}</a></li>\n`;
}

function chapterHtml({ heading, depth, blocks }: Chapter, i: number): Html {
  const title = heading === '' ? markup`` : markup`<h${depth} id="s${i + 1}">${heading}</h${depth}>\n`;
  return markup`${title}${blocks.map(blockHtml)}`;
}

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return markup`<p>${block.text}</p>\n`;
    case 'list':
      // Without the role, Safari's reader takes a list without bullets of its own for none.
      return markup`<ul role="list">\n${block.items.map(itemHtml)}</ul>\n`;
    case 'table':
      return tableHtml(block);
    case 'note':
      return markup`<div class="note"><p><strong>Note from HR:</strong> ${block.text}</p></div>\n`;
  }
}

/** Letters and numbers are read out, since people refer to them; a dash or a bullet says no more than that this is a list. */
function itemHtml({ label, blocks }: Item): Html {
  const marker = /[\p{L}\p{N}]/u.test(label)
    ? markup`<span>${label}</span>`
    : markup`<span aria-hidden="true">${label}</span>`;
  return markup`<li>${marker} <div>${blocks.map(blockHtml)}</div></li>\n`;
}

/** Too wide for a phone, a table is moved sideways by itself; that needs a stop for the keyboard, and the stop a name. */
function tableHtml({ head, rows }: Table): Html {
  const thead = head.length === 0 ? markup`` : markup`<thead>\n${head.map(headHtml)}</thead>\n`;
  return markup`<div class="table" role="region" aria-label="Table" tabindex="0"><table>\n${thead}<tbody>\n${rows.map(rowHtml)}</tbody>\n</table></div>\n`;
}

function headHtml(row: Row): Html {
  return markup`<tr>${row.map((cell) => heading(cell, 'col'))}</tr>\n`;
}

function rowHtml([first = '', ...rest]: Row): Html {
  return markup`<tr>${heading(first, 'row')}${rest.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`;
}

/** An empty cell heads nothing. */
function heading(cell: string, scope: 'col' | 'row'): Html {
  return cell === '' ? markup`<td></td>` : markup`<th scope="${scope}">${cell}</th>`;
}
