import type { Page } from 'playwright-core'

/** By how far the page runs over the edge, with what does; and text that its box cuts off. */
export const overflowFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    const nameOf = (element: Element) => `${element.localName}.${element.classList} “${element.textContent?.trim().slice(0, 40)}”`
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
    const elements = [...document.body.querySelectorAll<HTMLElement>('*')].filter((element) => element.checkVisibility())
    if (scrollWidth > clientWidth) {
      const wide = elements.filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !scrolls(element.parentElement))
      faults.push(`runs ${scrollWidth - clientWidth} pixels over the edge: ${wide.slice(-1).map(nameOf).join()}`)
    }
    const isMeantToHide = (element: HTMLElement) => element.clientWidth <= 2 || element.clientHeight <= 2 || element.closest('svg') !== null
    for (const element of elements) {
      const { overflowX, overflowY } = getComputedStyle(element)
      const isCut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
      const hasText = [...element.querySelectorAll('*'), element].some((one) =>
        [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== ''),
      )
      if (isCut && hasText && !isMeantToHide(element)) faults.push(`cuts off the text of ${nameOf(element)}`)
    }
    return faults
  })

/** Spaces letters, words, lines and paragraphs as far as a reader may ask (WCAG 2.2, 1.4.12). */
export const spaceText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    document.adoptedStyleSheets.push(sheet)
  })

/** Makes text as large as a reader who sets twice the usual size. */
export const enlargeText = (page: Page): Promise<void> => page.evaluate(() => void (document.documentElement.style.fontSize = '200%'))

/** Undoes `spaceText` and `enlargeText`. */
export const restoreText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.adoptedStyleSheets = []
    document.documentElement.style.fontSize = ''
  })
