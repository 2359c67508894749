import { readSettings } from '../../src/main/settings';

const production = {
  MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppType: 'UserAssignedMSI',
  AZURE_STORAGE_ACCOUNT: 'readbackstorage',
  READBACK_TENANT_IDS: '11111111-1111-4111-8111-111111111111, 33333333-3333-4333-8333-333333333333',
  READBACK_ROSTER: '/data/roster.csv',
};
const complaintsOf = (env: Readonly<Record<string, string>>): string => {
  const outcome = readSettings(env);
  return outcome.kind === 'bad' ? outcome.complaints.join('\n') : '';
};

describe('settings', () => {
  test('production with everything in place is read, with the usual values for what is not said', () => {
    expect(readSettings(production)).toMatchObject({
      kind: 'read',
      settings: {
        mode: 'production',
        port: 3978,
        ratePerSecond: 40,
        zone: 'Europe/London',
        storagePrefix: 'readback',
        serviceHosts: ['smba.trafficmanager.net'],
        tenantIds: ['11111111-1111-4111-8111-111111111111', '33333333-3333-4333-8333-333333333333'],
      },
    });
  });

  test('files come from SharePoint unless hosts are named, and a host is a name', () => {
    expect(readSettings(production)).toMatchObject({
      settings: { fileHosts: ['*.sharepoint.com'], policyLeadIds: [] },
    });
    const named = { ...production, READBACK_FILE_HOSTS: 'Trust-My.sharepoint.com' };
    expect(readSettings(named)).toMatchObject({ settings: { fileHosts: ['trust-my.sharepoint.com'] } });
    for (const host of ['*', '*.', '127.0.0.1', 'https://trust.sharepoint.com', 'a.example:8443', '*.com/x'])
      expect(complaintsOf({ ...production, READBACK_FILE_HOSTS: host })).toContain('must list host names');
  });

  test('policy leads are named by object id', () => {
    expect(complaintsOf({ ...production, READBACK_POLICY_LEAD_IDS: 'Grace' })).toContain(
      'READBACK_POLICY_LEAD_IDS must list GUIDs, got "Grace"',
    );
  });

  test('without an app id production does not start, and says what would happen', () => {
    expect(complaintsOf({ ...production, MicrosoftAppId: '' })).toContain('authentication is off');
  });

  test('every complaint comes at once, with what was expected and what came', () => {
    const complaints = complaintsOf({
      ...production,
      PORT: 'abc',
      READBACK_TENANT_IDS: 'contoso',
      READBACK_TIME_ZONE: 'Europe/Londn',
      READBACK_RATE_PER_SECOND: '51',
      READBACK_ROLES: 'web,boss',
      READBACK_ROSTER: '',
      READBACK_HR_GROUP_ID: 'x',
      READBACK_NOW: '2026-09-15',
      AZURE_STORAGE_ACCOUNT: 'NO',
    });
    for (const part of [
      'PORT must be a whole number from 1 to 65535, got "abc"',
      'READBACK_TENANT_IDS must list GUIDs, got "contoso"',
      'READBACK_TIME_ZONE must be a time zone such as Europe/London, got "Europe/Londn"',
      'READBACK_RATE_PER_SECOND must be a whole number from 1 to 50, got "51"',
      'READBACK_ROLES takes web, worker and scheduler, got "boss"',
      'READBACK_ROSTER is missing',
      'READBACK_HR_GROUP_ID is not supported yet',
      'READBACK_NOW is for local mode only',
      'AZURE_STORAGE_ACCOUNT must be',
    ])
      expect(complaints).toContain(part);
  });

  test('a secret is never quoted', () => {
    const outcome = JSON.stringify(
      readSettings({
        ...production,
        MicrosoftAppPassword: 'hunter2',
        MicrosoftAppType: 'nonsense',
        PORT: '0',
      }),
    );
    expect(outcome).toContain('MicrosoftAppType');
    expect(outcome).not.toContain('hunter2');
  });

  test('local mode takes no app id, since it has no authentication', () => {
    expect(complaintsOf({ ...production, READBACK_MODE: 'local' })).toContain('MicrosoftAppId must be empty');
  });

  describe('for personal links', () => {
    const publicUrlOf = (env: Readonly<Record<string, string>>) => {
      const outcome = readSettings(env);
      return outcome.kind === 'read' ? outcome.settings.publicUrl : outcome.complaints.join('\n');
    };
    const local = { ...production, MicrosoftAppId: '', READBACK_MODE: 'local' };
    const READBACK_PUBLIC_URL = 'https://readback.trust.example';

    test('there are none unless an address is given; a developer’s own machine is one', () => {
      expect(publicUrlOf(production)).toBeNull();
      expect(publicUrlOf({ ...local, PORT: '4321' })).toBe('http://127.0.0.1:4321');
      expect(publicUrlOf({ ...production, READBACK_PUBLIC_URL })).toBe(READBACK_PUBLIC_URL);
      expect(publicUrlOf({ ...production, READBACK_PUBLIC_URL: `${READBACK_PUBLIC_URL}/` })).toBe(
        READBACK_PUBLIC_URL,
      );
    });

    test.each([
      'http://readback.trust.example',
      'https://readback.trust.example/pages',
      'https://readback.trust.example?x',
      'https://me:secret@readback.trust.example',
      'readback.trust.example',
      'javascript:alert(1)',
    ])('%s is refused', (address) => {
      expect(publicUrlOf({ ...production, READBACK_PUBLIC_URL: address })).toContain(
        'READBACK_PUBLIC_URL must be an address such as https://readback.trust.example, with no path',
      );
    });

    test('in local mode they stay on this machine', () => {
      expect(publicUrlOf({ ...local, READBACK_PUBLIC_URL })).toContain('must be an address on this machine');
    });
  });

  describe('for giving people the app', () => {
    const TEAMS_APP = '44444444-4444-4444-8444-444444444444';
    const graphOf = (env: Readonly<Record<string, string>>) => {
      const outcome = readSettings(env);
      return outcome.kind === 'read' ? outcome.settings.graph : outcome.complaints.join('\n');
    };
    const local = {
      ...production,
      MicrosoftAppId: '',
      READBACK_MODE: 'local',
      READBACK_TEAMS_APP_ID: TEAMS_APP,
    };

    test('are off unless the app is named, and go to Graph as everybody knows it', () => {
      expect(graphOf(production)).toBeNull();
      expect(graphOf({ ...production, READBACK_TEAMS_APP_ID: '' })).toBeNull();
      expect(graphOf({ ...production, READBACK_TEAMS_APP_ID: TEAMS_APP })).toEqual({
        teamsAppId: TEAMS_APP,
        url: 'https://graph.microsoft.com/v1.0',
      });
    });

    test('take another address, with or without a slash', () => {
      const READBACK_GRAPH_URL = 'https://graph.microsoft.us/v1.0/';
      expect(graphOf({ ...production, READBACK_TEAMS_APP_ID: TEAMS_APP, READBACK_GRAPH_URL })).toMatchObject({
        url: 'https://graph.microsoft.us/v1.0',
      });
      const stub = 'http://127.0.0.1:4000/v1.0';
      expect(graphOf({ ...local, READBACK_GRAPH_URL: stub })).toMatchObject({ url: stub });
    });

    test.each([
      [{ READBACK_TEAMS_APP_ID: 'readback' }, 'READBACK_TEAMS_APP_ID must be a GUID, got "readback"'],
      [
        { READBACK_GRAPH_URL: 'http://graph.microsoft.com/v1.0' },
        'READBACK_GRAPH_URL must begin with https://',
      ],
      [{ READBACK_GRAPH_URL: 'http://127.0.0.1:4000' }, 'READBACK_GRAPH_URL must begin with https://'],
      [{ READBACK_GRAPH_URL: 'https://' }, 'READBACK_GRAPH_URL must begin with https://'],
      [
        { MicrosoftAppType: 'SingleTenant' },
        'needs MicrosoftAppPassword when MicrosoftAppType is SingleTenant',
      ],
    ])('are refused with what was expected: %j', (env, complaint) => {
      expect(complaintsOf({ ...production, READBACK_TEAMS_APP_ID: TEAMS_APP, ...env })).toContain(complaint);
    });

    test('stay on this machine in local mode, where nobody is who they say', () => {
      for (const READBACK_GRAPH_URL of ['', 'https://graph.microsoft.com/v1.0', 'http://127.0.0.1.evil.com'])
        expect(complaintsOf({ ...local, READBACK_GRAPH_URL })).toContain('must be on this machine');
    });
  });
});
