import {
  convertMillimetersToTwip,
  LineRuleType,
  type IParagraphStylePropertiesOptions,
  type IStylesOptions,
} from 'docx';

/**
 * Large print: 18 point, headings larger, a typeface without serifs, text at the left, and no italics, underlining or small print for
 * page numbers either (UK Association for Accessible Formats, G003 "Creating clear print and large print documents", 2019: at least
 * 16 point, ideally 18). Word counts type in half points and space in twentieths of a point.
 */
const BODY = 36;
const HEADINGS = { heading1: 56, heading2: 48, heading3: 42, heading4: 38, heading5: 36, heading6: 36 };
const FONT = 'Arial';
/** Lines of one and a half: in this rule Word counts in 240ths of a line. */
const LINES = { line: 360, lineRule: LineRuleType.AUTO };
const AFTER_PARAGRAPH = 240;
const BEFORE_HEADING = 480;

const MARGIN = convertMillimetersToTwip(20);
export const MARGINS = { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN };
/** Between the margins of an A4 page, upright and on its side. */
export const UPRIGHT_WIDTH = convertMillimetersToTwip(210) - 2 * MARGIN;
export const SIDEWAYS_WIDTH = convertMillimetersToTwip(297) - 2 * MARGIN;
/** What one letter of a bold word takes, and what a cell takes besides its words. */
export const LETTER_WIDTH = 0.6 * 10 * BODY;
export const CELL_PADDING = { top: 60, bottom: 60, left: 108, right: 108 };
/** How far the items of a list stand in from what is around them, and how far their words stand from their markers. */
export const INDENT = convertMillimetersToTwip(11);

export const WORD_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: BODY, language: { value: 'en-GB' } },
      paragraph: { spacing: { ...LINES, after: AFTER_PARAGRAPH } },
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
    paragraph: { spacing: { ...LINES, before: BEFORE_HEADING, after: AFTER_PARAGRAPH }, keepNext: true },
  };
}
