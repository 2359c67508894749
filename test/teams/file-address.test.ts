import fc from 'fast-check';
import { allowedFileUrl, isPublicAddress, type FileRules } from '../../src/teams/file-address';

const production: FileRules = { mode: 'production', hosts: ['*.sharepoint.com', 'files.trust.example'] };
const local: FileRules = { ...production, mode: 'local' };

test.each([
  'https://trust-my.sharepoint.com/personal/hr/_layouts/15/download.aspx?tempauth=x',
  'https://TRUST-my.SharePoint.com:443/file',
  'https://files.trust.example/policy.docx',
])('%s may be asked', (address) => {
  expect(allowedFileUrl(address, production)).not.toBeNull();
});

const REFUSED = [
  'http://trust-my.sharepoint.com/file',
  'https://trust-my.sharepoint.com:8443/file',
  'https://user@trust-my.sharepoint.com/file',
  'https://trust-my.sharepoint.com@evil.example/file',
  'https://trust-my.sharepoint.com:x@evil.example/',
  'https://sharepoint.com/file',
  'https://evilsharepoint.com/file',
  'https://trust.sharepoint.com.evil.example/file',
  'https://trust.sharepoint.com./file',
  'https://evil.example/.sharepoint.com',
  'https://evil.example#.sharepoint.com',
  'https://evil.example\\.sharepoint.com/',
  'https://sub.files.trust.example/',
  'https://2130706433/file',
  'https://0x7f.1/file',
  'https://017700000001/',
  'https://127.0.0.1/file',
  'https://[::1]/file',
  'https://[::ffff:127.0.0.1]/file',
  'https://169.254.169.254/metadata',
  'https://trust。sharepoint。com.evil.example/',
  'file:///etc/passwd',
  'gopher://trust-my.sharepoint.com/',
  'ftp://trust-my.sharepoint.com/',
  'data:text/plain,hello',
  'javascript:alert(1)',
  '//trust-my.sharepoint.com/file',
  'not an address',
  '',
];

test.each(REFUSED)('%j may not be asked, in either mode', (address) => {
  expect(allowedFileUrl(address, production)).toBeNull();
  expect(allowedFileUrl(address, local)).toBeNull();
});

test('on a developer’s machine that machine may be asked as well, and no other over http', () => {
  for (const address of ['http://127.0.0.1:4000/file', 'http://localhost:4000/file', 'http://[::1]:4000/']) {
    expect(allowedFileUrl(address, local)).not.toBeNull();
    expect(allowedFileUrl(address, production)).toBeNull();
  }
  expect(allowedFileUrl('http://10.0.0.1/file', local)).toBeNull();
  expect(allowedFileUrl('http://localhost.evil.example/', local)).toBeNull();
});

test('whatever is asked is https at a host on the list', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.string()), (address) => {
      const url = allowedFileUrl(address, production);
      if (url !== null)
        expect(url.origin).toMatch(/^https:\/\/([a-z0-9-]+\.)+(sharepoint\.com|trust\.example)$/);
    }),
  );
});

test.each(['13.107.136.10', '1.1.1.1', '2620:1ec:8f8::10', '2a00:1450:4009::200e'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  '127.0.0.1',
  '127.255.255.254',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:13.107.136.10',
  '64:ff9b::7f00:1',
  'fe80::1',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  '2001:db8::1',
  'nonsense',
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});
