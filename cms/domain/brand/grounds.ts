/** The two colour schemes of the site. */
export const schemes = ['light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

/**
 * Colours of `site/styles/tokens.css` that a brand leaves as they are and that its own colours meet: by the names of the custom
 * properties, without the two hyphens. A test holds the two together.
 */
export const grounds: Record<Scheme, Readonly<Record<string, string>>> = {
  light: {
    paper: '#fbf8f1',
    surface: '#ffffff',
    ink: '#12303a',
    'ink-soft': '#45595f',
    'rule-strong': '#7a868a',
    'drawing-paper': '#ffffff',
  },
  dark: {
    paper: '#0e191e',
    surface: '#17262d',
    ink: '#eaf1f2',
    'ink-soft': '#b5c5ca',
    'rule-strong': '#7d9098',
    'drawing-paper': '#10252b',
  },
}
