import type { Scheme } from './grounds.ts'

/** How a custom property is made of a chosen colour: where to begin in OKLCH, and the contrasts to reach by going lighter or darker. */
export interface Tone {
  /** Lightness from 0 to 1 to begin with; left out, the chosen colour itself. */
  lightness?: number
  /** Never lighter (or, for a tone that goes lighter, never darker) than the chosen colour is after this step. */
  beyond?: number
  /** The most colour that it takes of the chosen one. */
  chroma?: number
  goes: 'lighter' | 'darker'
  /** Contrast to reach with each of these; those made earlier may be named, and what no brand changes. */
  reaches: readonly (readonly [contrast: number, ...against: string[]])[]
}

const page = ['paper', 'surface'] as const
const grounds = [...page, 'accent-soft'] as const
/** WCAG 2.2: text needs 4.5:1 (1.4.3), what is drawn or bounds a control 3:1 (1.4.11). */
const text = 4.5
const shape = 3

/**
 * The custom properties that a brand sets, in the order in which they are made. To let a brand set another property of
 * `site/styles/tokens.css`, add it here to both schemes.
 */
export const tones: Record<Scheme, Readonly<Record<string, Tone>>> = {
  light: {
    accent: { goes: 'darker', reaches: [[text, ...page]] },
    'accent-ink': { lightness: 1, chroma: 0, goes: 'lighter', reaches: [[text, 'accent']] },
    'accent-soft': {
      lightness: 0.94,
      chroma: 0.035,
      goes: 'lighter',
      reaches: [
        [text, 'accent', 'ink', 'ink-soft'],
        [shape, 'rule-strong'],
      ],
    },
    link: { goes: 'darker', reaches: [[text, ...grounds]] },
    'link-strong': {
      beyond: 0.12,
      goes: 'darker',
      reaches: [
        [7, ...grounds],
        [text, 'accent-ink'],
      ],
    },
    'drawing-ink': { lightness: 0.36, beyond: 0, chroma: 0.12, goes: 'darker', reaches: [[text, ...grounds, 'drawing-paper']] },
    'drawing-tone': { lightness: 0.61, chroma: 0.13, goes: 'darker', reaches: [[shape, ...grounds, 'drawing-paper']] },
    'drawing-soft': { lightness: 0.88, chroma: 0.05, goes: 'lighter', reaches: [[text, 'drawing-ink']] },
  },
  dark: {
    accent: { lightness: 0.81, chroma: 0.11, goes: 'lighter', reaches: [[text, ...page]] },
    'accent-ink': { lightness: 0.24, chroma: 0.05, goes: 'darker', reaches: [[text, 'accent']] },
    'accent-soft': {
      lightness: 0.3,
      chroma: 0.05,
      goes: 'darker',
      reaches: [
        [text, 'accent', 'ink', 'ink-soft'],
        [shape, 'rule-strong'],
      ],
    },
    link: { lightness: 0.83, chroma: 0.1, goes: 'lighter', reaches: [[text, ...grounds]] },
    'link-strong': {
      lightness: 0.93,
      chroma: 0.05,
      goes: 'lighter',
      reaches: [
        [7, ...grounds],
        [text, 'accent-ink'],
      ],
    },
    'drawing-ink': { lightness: 0.84, chroma: 0.07, goes: 'lighter', reaches: [[text, ...grounds, 'drawing-paper']] },
    'drawing-tone': { lightness: 0.61, chroma: 0.11, goes: 'lighter', reaches: [[shape, ...grounds, 'drawing-paper']] },
    'drawing-soft': { lightness: 0.36, chroma: 0.06, goes: 'darker', reaches: [[text, 'drawing-ink']] },
  },
}

/** What the pages of young people set besides: their band of bold colour, on which titles stand. */
export const boldTones: typeof tones = {
  light: {
    hero: { goes: 'darker', reaches: [[text, 'accent-ink']] },
    'hero-ink': { lightness: 1, chroma: 0, goes: 'lighter', reaches: [[text, 'hero']] },
    'hero-ink-soft': { lightness: 0.92, chroma: 0.05, goes: 'lighter', reaches: [[text, 'hero']] },
  },
  dark: {
    hero: { lightness: 0.34, chroma: 0.13, goes: 'darker', reaches: [[7, 'ink']] },
    'hero-ink': { lightness: 0.97, chroma: 0.02, goes: 'lighter', reaches: [[text, 'hero']] },
    'hero-ink-soft': { lightness: 0.92, chroma: 0.05, goes: 'lighter', reaches: [[text, 'hero']] },
  },
}
