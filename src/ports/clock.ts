/** The time it is. Nothing below main reads any other clock. */
export interface Clock {
  now(): Date;
}
