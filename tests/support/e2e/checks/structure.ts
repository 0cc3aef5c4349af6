import type { Page } from 'playwright-core'

/** What is wrong with the skeleton that people who do not see the page go by: title, language, landmarks, headings, names of places. */
export const structureFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.checkVisibility())
    const nameOf = (element: HTMLElement) =>
      element.getAttribute('aria-label') ??
      (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
        .join(' ')
        .trim()
    const isTop = (element: HTMLElement) => element.parentElement?.closest('main, article, section, aside, nav') === null

    if (document.title.trim() === '') faults.push('has no title')
    if (document.documentElement.lang !== 'en-GB') faults.push(`is in the language "${document.documentElement.lang}"`)
    for (const [landmark, count] of [
      ['main', all('main').length],
      ['header', all('header').filter(isTop).length],
      ['footer', all('footer').filter(isTop).length],
      ['h1', all('h1').length],
    ] as const)
      if (count !== 1) faults.push(`has ${count} of ${landmark}`)

    const navigations = all('nav').map(nameOf)
    if (navigations.includes('')) faults.push('has a navigation without a name')
    if (new Set(navigations).size < navigations.length) faults.push(`has navigations of the same name: ${navigations.join(', ')}`)

    let before = 0
    for (const heading of all('h1, h2, h3, h4, h5, h6')) {
      const level = Number(heading.localName[1])
      if (level > before + 1 && before > 0) faults.push(`goes from heading ${before} to ${level} at “${heading.textContent?.trim()}”`)
      if (heading.textContent?.trim() === '') faults.push('has an empty heading')
      before = level
    }

    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    for (const id of new Set(ids.filter((id, place) => ids.indexOf(id) < place))) faults.push(`has the id "${id}" twice`)
    for (const link of all('a[href^="#"]')) {
      const id = decodeURIComponent(link.getAttribute('href')!.slice(1))
      if (id && !document.getElementById(id)) faults.push(`links to #${id}, which is nowhere`)
    }
    return faults
  })
