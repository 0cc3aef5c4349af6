import type { Page } from 'playwright-core'

interface Stop {
  /** Place among the page's stops in the order of the document; -1 for none of them, such as the page itself. */
  place: number
  faults: string[]
}

/**
 * Notes every element that Tab must reach, with what it looks like without the focus. Answers how many there are, and the place of the
 * first: a page that took the focus as it loaded, as one with an error summary does, is walked from there.
 */
const prepare = (page: Page): Promise<{ count: number; first: number }> =>
  page.evaluate(() => {
    const reachable =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]:not([tabindex^="-"]), iframe, [contenteditable]'
    const isChosenRadio = (element: HTMLElement) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true
      const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
        ({ name, form }) => name === element.name && form === element.form,
      )
      return (group.find(({ checked }) => checked) ?? group[0]) === element
    }
    const stops = [...document.querySelectorAll<HTMLElement>(reachable)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        !(element as HTMLButtonElement).disabled &&
        element.closest('[inert]') === null &&
        element.tabIndex >= 0 &&
        isChosenRadio(element),
    )
    const looks = (element: HTMLElement) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = getComputedStyle(element)
      return { ring: `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow, backgroundColor }
    }
    Object.assign(window, { hubStops: stops, hubLooks: stops.map(looks) })
    const focused = document.activeElement
    const isAfter = (element: HTMLElement) =>
      !focused || focused === document.body || (focused.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    return { count: stops.length, first: Math.max(0, stops.findIndex(isAfter)) }
  })

/** Where the focus is and what is wrong there. */
const stopHere = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const { hubStops, hubLooks } = window as unknown as {
      hubStops: HTMLElement[]
      hubLooks: { boxShadow: string; backgroundColor: string }[]
    }
    const element = document.activeElement as HTMLElement
    const place = hubStops.indexOf(element)
    const faults: string[] = []
    if (place < 0) return { place, faults }
    const name = `“${(element.innerText || element.getAttribute('aria-label') || element.outerHTML).trim().slice(0, 60)}”`

    const parse = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const isSolid = (colour: string) => parse(colour).length > 0 && (parse(colour)[3] ?? 1) > 0.5
    const light = (colour: string) => {
      const [r = 0, g = 0, b = 0] = parse(colour).map((part) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const contrast = (a: string, b: string) => {
      const [high, low] = [light(a), light(b)].toSorted((x, y) => y - x)
      return (high! + 0.05) / (low! + 0.05)
    }
    let ground = element.parentElement
    while (ground && !isSolid(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement
    const behind = ground ? getComputedStyle(ground).backgroundColor : 'rgb(255, 255, 255)'

    const style = getComputedStyle(element)
    const before = hubLooks[place]!
    const hasOutline = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
    const hasShadow = style.boxShadow !== 'none' && style.boxShadow !== before.boxShadow
    const signs = [
      ...(hasOutline ? [style.outlineColor] : []),
      ...(hasShadow ? (style.boxShadow.match(/(?:rgba?|color|oklch|lab)\([^)]*\)/g) ?? []) : []),
      ...(style.backgroundColor !== before.backgroundColor ? [style.backgroundColor] : []),
    ]
    if (!hasOutline && !hasShadow) faults.push(`draws no ring round ${name}`)
    else if (!signs.some((sign) => isSolid(sign) && contrast(sign, behind) >= 3))
      faults.push(`draws a ring round ${name} that is hard to see: ${signs.join(', ')} on ${behind}`)

    const boxes = [...element.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    const isInView = (box: DOMRect) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
    if (!boxes.some(isInView)) faults.push(`leaves ${name} out of view`)
    const isFloating = (one: Element | null) => {
      for (let up = one; up; up = up.parentElement) if (['fixed', 'sticky'].includes(getComputedStyle(up).position)) return true
      return false
    }
    const points = boxes.filter(isInView).flatMap(({ left, right, top, bottom }) => [
      [(left + right) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2],
      [left + 2, Math.max(top, 0) + 2],
      [right - 2, Math.min(bottom, innerHeight) - 2],
    ])
    const over = points.map(([x, y]) => document.elementFromPoint(x!, y!))
    const isOurs = (one: Element | null) => one === null || element.contains(one) || one.contains(element)
    const cover = over.find((one) => !isOurs(one) && isFloating(one) && !isFloating(element))
    if (cover) faults.push(`hides ${name} behind ${cover.outerHTML.slice(0, 80)}`)
    return { place, faults }
  })

/**
 * Goes through the whole page with Tab: everything is reached once, in the order of the document, seen, and not hidden. Loads the page
 * anew, since a browser goes on from where the focus was last, and without smooth scrolling, which would need a wait at every stop.
 */
export async function keyboardFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  // A field with `autofocus` has it by the second frame.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  const { count, first } = await prepare(page)
  const faults: string[] = []
  const places: number[] = []
  for (let place = first; place < count; place += 1) {
    await page.keyboard.press('Tab')
    const stop = await stopHere(page)
    places.push(stop.place)
    faults.push(...stop.faults)
  }
  const wrong = places.findIndex((place, index) => place !== first + index)
  if (wrong >= 0) {
    const missed = await page.evaluate(
      (place) => (window as unknown as { hubStops: HTMLElement[] }).hubStops[place]?.outerHTML.slice(0, 120),
      first + wrong,
    )
    faults.push(`goes to stop ${places[wrong]} of ${count} instead of to ${first + wrong}: ${missed}`)
  }
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  return faults
}
