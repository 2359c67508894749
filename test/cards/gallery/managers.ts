import { managerAlert } from '../../../src/cards/manager-alert';
import { managerAsk } from '../../../src/cards/manager-ask';
import { managerTold, type Told } from '../../../src/cards/manager-told';
import { alertId } from '../../../src/domain/ids';
import { POLICY_ID, ZONE } from '../samples';
import { LONG_NAME, type CardSamples } from './sample';
import { passageSaying, SENTENCES } from './shipped';

const at = new Date('2026-09-30T14:42:00Z');
const sender = 'Amira Khan';
const manager = 'Grace Adeyemi';
const asksToKnow = 'asks you to know at once: an account of theirs may have been compromised.';
const steps = [
  'inform their manager immediately',
  'could provide a person with unauthorised access to the Trust',
  'check their security settings',
].map(passageSaying);

const ALERT = alertId('44444444-4444-4444-8444-444444444444');

const ask = (who: string, toWhom = who) =>
  managerAsk({ sender: who, manager: toWhom, policy: POLICY_ID, alert: ALERT });
const alert = (who: string) => managerAlert({ sender: who, at, zone: ZONE, steps, notes: [] });
const told = (what: Told) => managerTold({ told: what, steps, notes: [] });
const sentTo = (who: string, toWhom = who) =>
  told({ kind: 'sent', sender: who, manager: toWhom, at, zone: ZONE });

export const managerCards = {
  'manager-ask': {
    reader: 'staff',
    samples: {
      ordinary: { card: ask(sender, manager), says: [`Amira Khan ${asksToKnow}`] },
      longest: { card: ask(LONG_NAME), says: [asksToKnow] },
    },
    card: (words) => ask(words),
  },
  'manager-alert': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: alert(sender),
        says: [`Amira Khan ${asksToKnow}`, 'Please speak to them as soon as you can.'],
      },
      longest: { card: alert(LONG_NAME), says: [asksToKnow] },
    },
    card: alert,
    quoted: SENTENCES,
  },
  'manager-told': {
    reader: 'staff',
    samples: {
      ordinary: {
        card: sentTo(sender, manager),
        says: ['Sent to Grace Adeyemi at 15:42 on Wednesday 30 September 2026.'],
      },
      'being sent': {
        card: told({ kind: 'being-sent', manager }),
        says: ['It is on its way to Grace Adeyemi'],
      },
      'not reached': { card: told({ kind: 'not-reached', manager }), says: ['Please phone or see them now'] },
      'no manager known': { card: told({ kind: 'no-manager' }), says: ['so nothing was sent.'] },
      'not sent': {
        card: managerTold({ told: { kind: 'not-sent' }, steps: [], notes: [] }),
        says: ['You can type "tell my manager" at any time.'],
      },
      longest: { card: sentTo(LONG_NAME), says: ['If you do not hear from them soon'] },
    },
    card: (words) => sentTo(words),
    quoted: SENTENCES,
  },
} satisfies Readonly<Record<string, CardSamples>>;
