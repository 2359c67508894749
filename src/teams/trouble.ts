/** What people read when talking itself goes wrong. */
export const FAULT =
  'Something went wrong on our side, and nothing was recorded. Please try again in a few minutes.';
/** Storage took a record and did not say what became of it. */
export const IN_DOUBT =
  'Something went wrong on our side, and we cannot say whether this was recorded. Please try again in a few minutes; pressing twice does no harm.';
export const TAKES_TOO_LONG =
  'This is taking longer than it should. Please try again in a minute; pressing twice does no harm.';
export const USE_OWN_CHAT = 'I only work in your own chat with me. Nothing was recorded here.';
export const NOT_KNOWN =
  'Teams did not say who you are, so nothing was recorded. Guests cannot use this app.';
export const NOT_UNDERSTOOD =
  'I could not make sense of this. Nothing was recorded. Type "help" to see what I can do.';
export const ONE_FILE_AT_A_TIME = 'I take one file at a time. Nothing was kept. Please send them one by one.';
export const NOT_ALL_SENT =
  'The rest of the messages could not be sent just now. Type "read aloud" and all of them come again.';
