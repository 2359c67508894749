import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { policyInvitation } from '../../../src/cards/policy-invitation';
import { deliveryIdFor } from '../../../src/domain/ids';
import { PACKAGE_ROOT } from '../../../src/main/content';
import { readPolicy } from '../../../src/policy-text/read-policy';
import { cardMessage } from '../../../src/teams/replying';
import { buildCampaign, someone } from '../../domain/samples';

/** The message that Readback sends, so that the others send the same bytes. */
export async function firstCardMessage(): Promise<ReturnType<typeof cardMessage>> {
  const folder = join(PACKAGE_ROOT, 'policies', 'social-media');
  const name = (await readdir(folder)).find((file) => file.startsWith('social-media'));
  if (name === undefined) throw new Error(`Expected the shipped policy in ${folder}`);
  const read = readPolicy(await readFile(join(folder, name)), name);
  if (read.kind !== 'read') throw new Error(`Expected to read ${name}, was refused`);
  const deliveryId = deliveryIdFor('initial', someone(1));
  const forAll = { campaign: buildCampaign(), document: read.document, readingTime: null, since: null };
  return cardMessage(policyInvitation({ ...forAll, deliveryId }));
}
