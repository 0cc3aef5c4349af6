import type { Page } from 'playwright-core'

/** Notes boxes that only their ground sets off: remarks with a tone, and links, buttons and fields that look like boxes. */
export const notePaintedBoxes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const isPainted = (colour: string) => colour !== 'transparent' && !/, 0\)$|\/ 0\)$/.test(colour)
    const groundOf = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)'
      const { backgroundColor } = getComputedStyle(element)
      return isPainted(backgroundColor) ? backgroundColor : groundOf(element.parentElement)
    }
    const isBox = (element: HTMLElement) => {
      const { backgroundColor, paddingInlineStart, display } = getComputedStyle(element)
      return (
        element.matches('[data-tone]') ||
        (isPainted(backgroundColor) &&
          backgroundColor !== groundOf(element.parentElement) &&
          Number.parseFloat(paddingInlineStart) > 4 &&
          display !== 'inline')
      )
    }
    const boxes = [...document.querySelectorAll<HTMLElement>('[data-tone], a, button, summary, input, select, textarea')]
    // A skip link is clipped away until it has the focus.
    const isSeen = (element: HTMLElement) => element.checkVisibility() && getComputedStyle(element).clipPath === 'none'
    Object.assign(window, { hubBoxes: boxes.filter((element) => isSeen(element) && isBox(element)) })
  })

/** The boxes noted before that have no edge once the reader's own colours are forced: their ground is gone then. */
export const edgelessBoxes = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const hasEdge = (element: HTMLElement) => {
      const style = getComputedStyle(element)
      const sides = ['Top', 'Right', 'Bottom', 'Left'] as const
      const isDrawn = (side: (typeof sides)[number]) =>
        style[`border${side}Style`] !== 'none' && Number.parseFloat(style[`border${side}Width`]) >= 1
      return sides.some(isDrawn) || (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1)
    }
    const keepsItsGround = (element: HTMLElement) => getComputedStyle(element).forcedColorAdjust === 'none'
    return (window as unknown as { hubBoxes: HTMLElement[] }).hubBoxes
      .filter((element) => element.checkVisibility() && !hasEdge(element) && !keepsItsGround(element))
      .map((element) => `shows ${element.localName}.${element.classList} “${element.innerText.trim().slice(0, 40)}” without an edge`)
  })
