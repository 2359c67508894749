import type { Files } from '../../src/ports/files';

/** Where nobody sends any. */
export const noFiles: Files = {
  download: () => Promise.resolve({ kind: 'refused', problem: 'There are no files here.' }),
};

/** Files by their address. */
export function memoryFiles(files: ReadonlyMap<string, Uint8Array>): Files {
  return {
    download: (url) => {
      const bytes = files.get(url);
      return Promise.resolve(
        bytes === undefined
          ? { kind: 'refused', problem: 'The file is not there any more.' }
          : { kind: 'downloaded', bytes },
      );
    },
  };
}
