/** What a Bicep file declares, read without a compiler: enough to catch a name that two files spell differently. */
export interface BicepFile {
  readonly text: string;
  /** The file without comments, and without its strings but for what is interpolated into them. */
  readonly code: string;
  readonly params: readonly { readonly name: string; readonly hasDefault: boolean }[];
  readonly outputs: readonly string[];
  readonly modules: readonly {
    readonly name: string;
    readonly file: string;
    readonly given: readonly string[];
  }[];
}

export function readBicep(text: string): BicepFile {
  const code = codeOf(text);
  return {
    text,
    code,
    params: [...code.matchAll(/^param (\w+) \w+( =)?/gm)].map((m) => ({
      name: m[1] ?? '',
      hasDefault: m[2] !== undefined,
    })),
    outputs: [...code.matchAll(/^output (\w+) /gm)].map((m) => m[1] ?? ''),
    modules: [...text.matchAll(/^module (\w+) '([^']+)'.*\{\n([^]*?)^\}/gm)].map((m) => ({
      name: m[1] ?? '',
      file: m[2] ?? '',
      given: [...(m[3] ?? '').matchAll(/^ {4}(\w+):/gm)].map((entry) => entry[1] ?? ''),
    })),
  };
}

/** A bracket that does not close, or closes another one, or a quote left over; undefined when all is well. */
export function imbalance(code: string): string | undefined {
  const opened: string[] = [];
  const partner: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
  for (const [mark] of code.matchAll(/[()[\]{}']/g)) {
    const opener = partner[mark];
    if (opener === undefined) opened.push(mark);
    else if (opened.pop() !== opener) return mark;
  }
  return opened.pop();
}

/** Whether a name is used as a value: not where it is declared, nor as the key of a property, nor after a dot. */
export function isUsed(code: string, name: string): boolean {
  const values = code.replace(/^param .*$/gm, '').replace(/\b\w+:/g, '');
  return new RegExp(`(?<!\\.)\\b${name}\\b`).test(values);
}

function codeOf(text: string): string {
  return text.replace(/'(?:\\.|[^'\\\n])*'|\/\/.*/g, (match) =>
    [...match.matchAll(/\$\{([^}]*)\}/g)].map((expression) => ` ${expression[1]} `).join(''),
  );
}
