// The demo from the source as it is now, in this very process so that ending it ends everything it started.
await import('./build.mjs');
process.argv.push('demo');
await import('./readback.mjs');
