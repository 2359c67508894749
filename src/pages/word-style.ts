import { convertMillimetersToTwip, type IParagraphStylePropertiesOptions, type IStylesOptions } from 'docx';

/**
 * Large print: 18 point, headings larger, a typeface without serifs, text at the left, and no italics, underlining or small print for
 * page numbers either (UK Association for Accessible Formats, G003 "Creating clear print and large print documents", 2019: at least
 * 16 point, ideally 18). Word counts type in half points and space in twentieths of a point.
 */
const BODY = 36;
const HEADINGS = { heading1: 56, heading2: 48, heading3: 42, heading4: 38, heading5: 36, heading6: 36 };
const FONT = 'Arial';
const LINE_AND_A_HALF = 360;
const AFTER_PARAGRAPH = 240;
const BEFORE_HEADING = 480;

export const MARGIN = convertMillimetersToTwip(20);
/** How far the items of a list stand in from what is around them, and how far their words stand from their markers. */
export const INDENT = convertMillimetersToTwip(11);

export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: BODY, language: { value: 'en-GB' } },
      paragraph: { spacing: { line: LINE_AND_A_HALF, after: AFTER_PARAGRAPH } },
    },
    ...Object.fromEntries(Object.entries(HEADINGS).map(([level, size]) => [level, headingStyle(size)])),
  },
};

function headingStyle(size: number): {
  readonly run: object;
  readonly paragraph: IParagraphStylePropertiesOptions;
} {
  return {
    run: { font: FONT, size, bold: true, color: '000000' },
    paragraph: { spacing: { before: BEFORE_HEADING, after: AFTER_PARAGRAPH }, keepNext: true },
  };
}
