import { createHash } from 'node:crypto';

/**
 * Type of 19 pixels and lines of some 65 characters; all sizes in rem, so that a reader's own size and 400 % zoom count. Every pair of
 * colours has a contrast above 7:1 (WCAG 2.2, 1.4.6).
 */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --link: #0a3a82; --line: #595959; --tint: #f2f2f2; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #f1f1f1; --paper: #151515; --link: #a8d0ff; --line: #b5b5b5; --tint: #262626; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.1875rem/1.6 system-ui, "Segoe UI", Arial, sans-serif; overflow-wrap: break-word; }
header, nav, main, footer { max-width: 40rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1.5rem; }
footer { padding-bottom: 3rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 2rem 0 0.5rem; }
h1 { font-size: 2rem; margin-top: 0; }
h2 { font-size: 1.6rem; }
h3 { font-size: 1.35rem; }
h4, h5, h6 { font-size: 1.1875rem; }
p { margin: 0 0 1rem; }
a { color: var(--link); text-underline-offset: 0.2em; }
a:focus-visible, [tabindex]:focus-visible { outline: 0.2rem solid var(--link); outline-offset: 0.2rem; }
main:focus { outline: none; }
.skip { position: absolute; left: -100rem; padding: 0.75rem 1rem; background: var(--paper); }
.skip:focus { left: 0; }
.note { margin: 0 0 1rem; border-left: 0.4rem solid var(--link); padding: 0.75rem 1rem; background: var(--tint); }
.note p:last-child { margin: 0; }
ul { list-style: none; margin: 0 0 1rem; padding: 0; }
li { display: flex; gap: 0.6rem; margin: 0 0 0.6rem; }
li > div { flex: 1; min-width: 0; }
li p { margin-bottom: 0.6rem; }
nav li { display: block; margin: 0; }
nav a { display: inline-block; padding: 0.3rem 0; }
nav .d3 { padding-left: 1.25rem; }
nav .d4, nav .d5, nav .d6 { padding-left: 2.5rem; }
.table { overflow-x: auto; margin: 0 0 1rem; width: max-content; max-width: min(100vw - 2rem, 50vw + 18rem); }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; overflow-wrap: normal; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { --ink: #000; --paper: #fff; --link: #000; --tint: #fff; }
  nav, .skip { display: none; }
  header, main, footer { max-width: none; padding: 0; }
  h2, h3, h4, h5, h6 { break-after: avoid; }
  tr { break-inside: avoid; }
}
`;

/** What the pages may do: show themselves in this one style, and nothing else. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
