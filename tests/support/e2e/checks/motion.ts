import type { Page } from 'playwright-core'

/** What moves although the reader asked for less motion. */
export const motionFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    if (getComputedStyle(document.documentElement).scrollBehavior === 'smooth') faults.push('scrolls smoothly')
    const isLong = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0.01)
    for (const element of document.querySelectorAll('*'))
      for (const part of [null, '::before', '::after']) {
        const { animationName, animationDuration, transitionDuration, transitionProperty } = getComputedStyle(element, part)
        const name = `${element.localName}.${element.getAttribute('class') ?? ''}${part ?? ''}`
        if (animationName !== 'none' && isLong(animationDuration)) faults.push(`moves ${name}`)
        if (transitionProperty !== 'none' && isLong(transitionDuration)) faults.push(`changes ${name} slowly`)
      }
    if (document.getAnimations().some(({ playState }) => playState === 'running')) faults.push('has an animation under way')
    return faults
  })
