import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jotted } from './outline';
import { read } from './reading';

const FOLDER = join(process.cwd(), 'test', 'policy-text', 'fixtures');
const POLICIES = readdirSync(FOLDER).filter((name) => !name.endsWith('.outline'));

const contentOf = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

describe('policies as different writers make them are read as a person would', () => {
  test.each(POLICIES)('%s', (name) => {
    const expected = contentOf(name.replace(/\.\w+$/, '.outline'))
      .trimEnd()
      .split('\n');
    expect(jotted(read(contentOf(name), name))).toEqual(expected);
  });
});
