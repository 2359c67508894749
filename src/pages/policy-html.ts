import type { PolicyDocument } from '../domain/policy';
import type { Block, Item } from './blocks';
import { chaptersOf, type Chapter } from './chapters';
import type { Html} from './html';
import { html } from './html';
import type { Row, Table } from './table';

/** The policy's own part of its web page. */
export interface PolicyHtml {
  readonly contents: Html;
  readonly text: Html;
}

/** A version never changes, so neither does this; everybody's page shows the same. */
const known = new WeakMap<PolicyDocument, PolicyHtml>();

/** The list of contents and the text, with a heading of its own depth for each section. */
export function policyHtml(document: PolicyDocument): PolicyHtml {
  const made = known.get(document) ?? make(chaptersOf(document));
  known.set(document, made);
  return made;
}

function make(chapters: readonly Chapter[]): PolicyHtml {
  return { contents: html`${chapters.map(entryOf)}`, text: html`${chapters.map(chapterHtml)}` };
}

function entryOf({ heading, depth }: Chapter, i: number): Html {
  return heading === '' ? html`` : html`<li class="d${depth}"><a href="#s${i + 1}">${heading}</a></li> `;
}

function chapterHtml({ heading, depth, blocks }: Chapter, i: number): Html {
  const title = heading === '' ? html`` : html`<h${depth} id="s${i + 1}">${heading}</h${depth}>\n`;
  return html`${title}${blocks.map(blockHtml)}`;
}

function blockHtml(block: Block): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.text}</p> `;
    case 'list':
      // Without the role, Safari's reader takes a list without bullets of its own for none.
      return html`<ul role="list">
        ${block.items.map(itemHtml)}
      </ul> `;
    case 'table':
      return tableHtml(block);
  }
}

/** Letters and numbers are read out, since people refer to them; a dash or a bullet says no more than that this is a list. */
function itemHtml({ label, blocks }: Item): Html {
  const marker = /[\p{L}\p{N}]/u.test(label)
    ? html`<span>${label}</span>`
    : html`<span aria-hidden="true">${label}</span>`;
  return html`<li>
    ${marker}
    <div>${blocks.map(blockHtml)}</div>
  </li> `;
}

/** Too wide for a phone, a table is moved sideways by itself; that needs a stop for the keyboard, and the stop a name. */
function tableHtml({ head, rows }: Table): Html {
  const thead =
    head.length === 0
      ? html``
      : html`<thead>
          ${head.map(headHtml)}
        </thead> `;
  return html`<div class="table" role="region" aria-label="Table" tabindex="0">
    <table>
      ${thead}
      <tbody>
        ${rows.map(rowHtml)}
      </tbody>
    </table>
  </div> `;
}

function headHtml(row: Row): Html {
  return html`<tr>
    ${row.map((cell) => (cell === '' ? html`<td></td>` : html`<th scope="col">${cell}</th>`))}
  </tr> `;
}

function rowHtml([first = '', ...rest]: Row): Html {
  return html`<tr>
    <th scope="row">${first}</th>
    ${rest.map((cell) => html`<td>${cell}</td>`)}
  </tr> `;
}
