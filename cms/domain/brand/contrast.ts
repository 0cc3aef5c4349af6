import { wcagContrast } from 'culori'

/** How strongly two colours (`#rrggbb`) differ, from 1 to 21, as WCAG 2.2 counts it. */
export const contrastOf = (one: string, other: string): number => wcagContrast(one, other)

/** A contrast as people read it: `4.5:1`, rounded down, so that what falls short never looks enough. */
export const contrastWords = (contrast: number): string => `${(Math.floor(contrast * 10 + 1e-9) / 10).toFixed(1).replace(/\.0$/, '')}:1`
