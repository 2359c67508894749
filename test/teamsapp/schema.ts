import { execFileSync } from 'node:child_process';

// With the network taken away: a schema the package does not carry would have to be fetched, and fails.
const program = `
  require('node:net').Socket.prototype.connect = () => { throw new Error('This check has no network.'); };
  const { AppManifestUtils } = require('@microsoft/app-manifest');
  const manifest = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
  AppManifestUtils.validateAgainstSchema(manifest).then((errors) => console.log(JSON.stringify(errors)));
`;

/**
 * What the schema of its version finds wrong with a manifest. Runs in a Node of its own, because
 * @microsoft/app-manifest loads an ES module, which jest's loader cannot.
 */
export function schemaErrors(manifest: unknown): readonly string[] {
  const answer = execFileSync(process.execPath, ['-e', program], {
    input: JSON.stringify(manifest),
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: 30_000,
  });
  return JSON.parse(answer.toString()) as string[];
}
