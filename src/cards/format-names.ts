import type { Format } from '../domain/request';

/** What a format is called where people choose it. */
export function formatName(format: Format): string {
  switch (format) {
    case 'plain-text':
      return 'Plain messages here in the chat, for read aloud';
    case 'large-print':
      return 'Large print, as a Word file';
    case 'web-page':
      return 'A web page that works with your reading software';
    case 'talk-through':
      return 'Talk it through with somebody';
    case 'translation':
      return 'A translation';
    case 'easy-read':
      return 'Easy read';
    case 'sign-language':
      return 'British Sign Language';
  }
}
