import type { Brand } from '#content/schema/brand.ts'
import { grounds, type Scheme } from '#cms/domain/brand/grounds.ts'

/** The colours of a mail by name, in one colour scheme. */
type Colours = Readonly<Record<string, string>>

/** How a mail looks: its colours in both schemes, and its typeface. */
export interface Look {
  light: Colours
  dark: Colours
  font: string
  /** The role of links: in a box of a tone they are as dark as its text, since no brand's link colour is made for such a ground. */
  links: 'link' | 'box-link'
}

/** The hub's own colours as `site/styles/tokens.css` and `chart-series.css` have them, for mails cannot use those. A test holds them together. */
export const ownColours: Record<Scheme, Colours> = {
  light: {
    ...grounds.light,
    'drawing-warm': '#f2a93b',
    rule: '#ded8c9',
    link: '#0d5560',
    accent: '#0f5d66',
    'accent-ink': '#ffffff',
    'accent-soft': '#dcedea',
    danger: '#a3211c',
    'danger-soft': '#fdeae6',
    important: '#745000',
    'important-soft': '#fdf1d3',
    do: '#1a6640',
    'do-soft': '#e2f3e9',
    'chart-1': '#0f5d66',
    'chart-2': '#b45309',
    'chart-3': '#ad2f63',
    'chart-4': '#2b6cb0',
    'chart-5': '#3d7a2e',
    'chart-6': '#6b4fa8',
  },
  dark: {
    ...grounds.dark,
    'drawing-warm': '#eab153',
    rule: '#2f424a',
    link: '#93d6df',
    accent: '#83cfd8',
    'accent-ink': '#082328',
    'accent-soft': '#16343a',
    danger: '#ffb3a7',
    'danger-soft': '#3d1a19',
    important: '#f3c86d',
    'important-soft': '#33290e',
    do: '#8fd9ae',
    'do-soft': '#15301f',
    'chart-1': '#74c9d3',
    'chart-2': '#f0a860',
    'chart-3': '#f093b8',
    'chart-4': '#8dbbf2',
    'chart-5': '#9ad187',
    'chart-6': '#c6adf7',
  },
}

/** Type stacks: a mail loads nothing, so all are on the reader's own device. Single quotes, since they stand in attributes. */
const fonts: Record<Brand['typeface'], string> = {
  hub: "Figtree,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif",
  system: "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif",
  serif: "Charter,Cambria,Georgia,'Times New Roman',serif",
}

/** The look of a partnership's mails: the colours that it chose in place of the hub's own. */
export function lookOf({ palette, typeface }: Pick<Brand, 'palette' | 'typeface'>): Look {
  return {
    light: { ...ownColours.light, ...palette?.light },
    dark: { ...ownColours.dark, ...palette?.dark },
    font: fonts[typeface],
    links: 'link',
  }
}

/** The same look inside a box of a tone. */
export const inBox = (look: Look): Look => ({ ...look, links: 'box-link' })
