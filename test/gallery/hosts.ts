/** How Teams draws a card: its host settings for the renderer, and the colours of buttons and fields, which those do not cover. */
export interface Host {
  readonly name: string;
  readonly config: object;
  /** Custom properties that sheet.html uses. */
  readonly colours: Readonly<Record<string, string>>;
}

interface Palette {
  readonly text: string;
  readonly subtle: string;
  readonly page: string;
  readonly emphasis: string;
  readonly accent: string;
  readonly line: string;
  /** Background and text of the boxes that mean something. */
  readonly boxes: Readonly<Record<'accent' | 'good' | 'warning' | 'attention', string>>;
  readonly boxText: string;
  readonly marks: Readonly<Record<'good' | 'warning' | 'attention', string>>;
}

const SIZES = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const FONT = {
  fontFamily: "'Segoe UI', 'Selawik', 'Liberation Sans', sans-serif",
  fontSizes: SIZES,
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
};

function style(text: string, subtle: string, background: string, { accent, marks }: Palette): object {
  const one = (colour: string) => ({ default: colour, subtle: colour });
  return {
    backgroundColor: background,
    foregroundColors: {
      default: { default: text, subtle },
      accent: one(accent),
      good: one(marks.good),
      warning: one(marks.warning),
      attention: one(marks.attention),
    },
  };
}

/** Sizes and spaces are those of Microsoft's own samples/HostConfig/microsoft-teams-*.json. */
function settings(palette: Palette): object {
  const { text, subtle, page, emphasis, boxes, boxText, line } = palette;
  const box = (background: string) => style(boxText, boxText, background, palette);
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    fontTypes: { default: FONT, monospace: FONT },
    textStyles: { heading: { size: 'large', weight: 'bolder' } },
    textBlock: { headingLevel: 2 },
    containerStyles: {
      default: style(text, subtle, page, palette),
      emphasis: style(text, subtle, emphasis, palette),
      accent: box(boxes.accent),
      good: box(boxes.good),
      warning: box(boxes.warning),
      attention: box(boxes.attention),
    },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 150 },
      value: { wrap: true },
      spacing: 16,
    },
  };
}

/** Colours of microsoft-teams-light.json (dark below); an alpha of bf is three quarters. Buttons and fields follow Fluent's tokens. */
const LIGHT: Host = {
  name: 'light',
  config: settings({
    text: '#252424',
    subtle: 'rgba(37, 36, 36, 0.75)',
    page: '#ffffff',
    emphasis: '#f9f8f7',
    accent: '#6264a7',
    line: '#eeeeee',
    boxes: { accent: '#c7def9', good: '#ccffcc', warning: '#ffe2b2', attention: '#ffc5b2' },
    boxText: '#252424',
    marks: { good: '#92c353', warning: '#f8d22a', attention: '#c4314b' },
  }),
  colours: {
    '--around': '#f5f5f5',
    '--text': '#242424',
    '--field': '#ffffff',
    '--edge': '#d1d1d1',
    '--hint': '#616161',
    '--button': '#ffffff',
    '--brand': '#5b5fc7',
    '--on-brand': '#ffffff',
    '--danger': '#c4314b',
    '--on-danger': '#ffffff',
  },
};

const DARK: Host = {
  name: 'dark',
  config: settings({
    text: '#ffffff',
    subtle: 'rgba(255, 255, 255, 0.75)',
    page: '#2d2c2c',
    emphasis: '#292828',
    accent: '#a6a7dc',
    line: '#484644',
    boxes: { accent: '#c7def9', good: '#ccffcc', warning: '#ffe2b2', attention: '#ffc5b2' },
    boxText: '#201f1f',
    marks: { good: '#92c353', warning: '#f8d22a', attention: '#d74654' },
  }),
  colours: {
    '--around': '#1f1f1f',
    '--text': '#ffffff',
    '--field': '#292929',
    '--edge': '#666666',
    '--hint': '#adadad',
    '--button': '#2d2c2c',
    '--brand': '#4f52b2',
    '--on-brand': '#ffffff',
    '--danger': '#a4262c',
    '--on-danger': '#ffffff',
  },
};

/** Windows' high-contrast black: no shades at all, so that nothing can lean on one. */
const CONTRAST: Host = {
  name: 'contrast',
  config: settings({
    text: '#ffffff',
    subtle: '#ffffff',
    page: '#000000',
    emphasis: '#000000',
    accent: '#ffff01',
    line: '#ffffff',
    boxes: { accent: '#000000', good: '#000000', warning: '#000000', attention: '#000000' },
    boxText: '#ffffff',
    marks: { good: '#ffffff', warning: '#ffffff', attention: '#ffffff' },
  }),
  colours: {
    '--around': '#000000',
    '--text': '#ffffff',
    '--field': '#000000',
    '--edge': '#ffffff',
    '--hint': '#ffffff',
    '--button': '#000000',
    '--brand': '#1aebff',
    '--on-brand': '#000000',
    '--danger': '#000000',
    '--on-danger': '#ffffff',
  },
};

export const HOSTS: readonly Host[] = [LIGHT, DARK, CONTRAST];
