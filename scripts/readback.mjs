// The command line, in this very process so that signals reach it. Builds once when there is no build.
import { existsSync } from 'node:fs';

const entry = new URL('../dist/src/cli/index.js', import.meta.url);

if (!existsSync(entry)) await import('./build.mjs');
await import(entry.href);
