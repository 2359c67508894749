import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from '../domain/person';

/** The Teams emulator's own settings. It shows one person and wants exactly five others, all with valid GUIDs. */
export async function writeEmulatorSettings(
  folder: string,
  tenantId: string,
  people: readonly Person[],
): Promise<void> {
  const [currentUser, ...users] = people.slice(0, 6).map(userOf);
  const settings = {
    version: '0.1.1',
    tenantId,
    bot: { id: '28:00000000-0000-4000-8000-00000000b070', name: 'Readback' },
    currentUser,
    users,
    personalChat: { id: 'personal-chat-id' },
    groupChat: { id: 'group-chat-id', name: 'Group Chat' },
    team: {
      id: 'team-id',
      name: 'The Learning Alliance',
      aadGroupId: '00000000-0000-4000-8000-0000000007ea',
      channels: [{ id: 'channel-announcements-id', name: 'Announcements' }],
    },
  };
  // The emulator reads YAML, and JSON is YAML.
  await writeFile(join(folder, '.m365agentsplayground.yml'), JSON.stringify(settings, null, 2));
}

/** Arguments for the emulator's command line, which is run with the settings' folder as its working directory. */
export function emulatorCommand(botUrl: string, port: number): readonly string[] {
  return [
    require.resolve('@microsoft/m365agentsplayground/cli.js'),
    'start',
    ...['-e', botUrl],
    ...['-c', 'msteams'],
    ...['-p', `${port}`],
    '--disable-telemetry',
  ];
}

function userOf(person: Person, index: number) {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: `user-id-${index}`,
    name: person.name,
    userPrincipleName: person.email,
    aadObjectId: person.id,
    givenName,
    surname: rest.join(' '),
    email: person.email,
  };
}
