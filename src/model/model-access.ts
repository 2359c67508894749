/** Where a model is, and how one is let in. */
export interface ModelAccess {
  /** Origin of the Azure OpenAI resource, such as `https://trust.openai.azure.com`. */
  readonly endpoint: string;
  readonly deployment: string;
  readonly apiVersion: string;
  readonly credential: ModelCredential;
}

export type ModelCredential =
  | { readonly kind: 'key'; readonly key: string }
  /** The bot's own identity; a fresh or kept bearer token. May throw. */
  | { readonly kind: 'identity'; readonly token: (signal: AbortSignal) => Promise<string> };
