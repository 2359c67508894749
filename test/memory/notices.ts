import type { NoticeStore } from '../../src/ports/notices';

export function memoryNotices(): NoticeStore {
  const claimed = new Set<string>();
  return {
    claim: ({ at: _at, ...notice }) => {
      const key = JSON.stringify(Object.entries(notice).sort());
      const isFirst = !claimed.has(key);
      claimed.add(key);
      return Promise.resolve(isFirst);
    },
  };
}
