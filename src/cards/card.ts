/** An Adaptive Card as JSON, version 1.5. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly fallbackText: string;
  readonly [property: string]: unknown;
}

/** A card with the words that pop up when it arrives. `summary` may appear on a classroom whiteboard: no name, never "late". */
export interface Card {
  readonly content: AdaptiveCard;
  readonly summary: string;
}
