declare global {
  var stopAzurite: (() => Promise<void>) | undefined;
}

export default async function stop(): Promise<void> {
  await globalThis.stopAzurite?.();
}
