import { Html, markup } from './markup';
import { PAGE_STYLE } from './page-style';

const STYLE = new Html(`<style>${PAGE_STYLE}</style>`);

/** A web page without script, images or anything from elsewhere. */
export function pageFrame(title: string, body: Html): string {
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title}</title>
${STYLE}
</head>
<body>
${body}
</body>
</html>
`.text;
}
