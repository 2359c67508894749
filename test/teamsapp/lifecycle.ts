import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readBicep } from '../infra/bicep';

export interface Step {
  readonly uses: string;
  readonly with: Record<string, unknown>;
  readonly writeToEnvironmentFile?: Record<string, string>;
}

/** The steps of teamsapp.yml in the order in which a new environment runs them. */
export function steps(root: string): readonly Step[] {
  const project = parse(readFileSync(join(root, 'teamsapp.yml'), 'utf8')) as Record<string, readonly Step[]>;
  return ['provision', 'deploy', 'publish'].flatMap((stage) => project[stage] ?? []);
}

/** The project's own files that a step reads: a manifest, templates and their parameters. */
export function filesRead(step: Step): readonly string[] {
  const { manifestPath, templates = [] } = step.with as {
    manifestPath?: string;
    templates?: readonly { path: string; parameters: string }[];
  };
  const read = templates.flatMap(({ path, parameters }) => [path, parameters]);
  return manifestPath === undefined ? read : [manifestPath, ...read];
}

/** The variables a step wants: those it names itself and those in the files it reads. */
export function wanted(root: string, step: Step): readonly string[] {
  const texts = filesRead(step).map((path) => readFileSync(join(root, path), 'utf8'));
  return [JSON.stringify(step.with), ...texts].flatMap(placeholders);
}

/** The variables a step writes: named in the step, printed by its script, or put out by its template. */
export function written(root: string, step: Step): readonly string[] {
  const printed = [...JSON.stringify(step.with).matchAll(/::set-teamsfx-env (\w+)=/g)].map((m) => m[1] ?? '');
  const putOut = filesRead(step)
    .filter((path) => path.endsWith('.bicep'))
    .flatMap((path) => readBicep(readFileSync(join(root, path), 'utf8')).outputs);
  return [...Object.values(step.writeToEnvironmentFile ?? {}), ...printed, ...putOut];
}

/** The variables of an environment file that have a value: the toolkit treats an empty one as missing. */
export function valuesOf(envFile: string): ReadonlyMap<string, string> {
  const lines = [...envFile.matchAll(/^([A-Z_]+)="?([^"\n]+)"?$/gm)];
  return new Map(lines.map((line) => [line[1] ?? '', line[2] ?? '']));
}

export function placeholders(text: string): string[] {
  return [...text.matchAll(/\$\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? '');
}
