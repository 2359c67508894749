/** What came of fetching a file. The problem is a sentence for whoever sent it. */
export type Download =
  | { readonly kind: 'downloaded'; readonly bytes: Uint8Array }
  | { readonly kind: 'refused'; readonly problem: string };

/** Files that people sent to the bot. Only hosts that the trust has named are asked, and never with the bot's own token. */
export interface Files {
  download(url: string): Promise<Download>;
}
