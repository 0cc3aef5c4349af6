import type { Page } from 'playwright-core'

/** What a thumb must hit on a phone: numbers to call, the way to help, the navigation, whatever belongs to a form. */
const forThumbs =
  '.call, .worried, header nav a, button, summary, select, textarea, input:not([type="hidden"], [type="checkbox"], [type="radio"])'

/** Targets lower than a thumb needs on a phone (44 pixels), or narrower than anything may be (24). */
export const targetFaults = (page: Page): Promise<string[]> =>
  page.evaluate((selector) => {
    const choices = [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"], input[type="radio"]')]
    const targets = [...document.querySelectorAll<HTMLElement>(selector), ...choices.map((choice) => choice.labels?.[0] ?? choice)]
    return targets
      .filter((target) => target.checkVisibility({ visibilityProperty: true }))
      .flatMap((target) => {
        const { width, height } = target.getBoundingClientRect()
        const name = `“${target.innerText?.trim().slice(0, 40) || target.outerHTML.slice(0, 60)}”`
        return height < 43.5 || width < 24 ? [`has a target of ${width.toFixed(0)} × ${height.toFixed(0)} pixels: ${name}`] : []
      })
  }, forThumbs)
