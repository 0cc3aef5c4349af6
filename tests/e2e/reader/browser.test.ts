import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { expect, test } from 'vitest'
import { launchBrowser } from '#tests/support/browser.ts'

/** Libraries of the C language, which every Linux machine that runs Node has. */
const everywhere = /^(ld-linux|libc\.|libm\.|libdl\.|libpthread\.|librt\.|libgcc_s\.|libresolv\.|libutil\.|libnss_)/

/** Processes whose program is the unpacked browser. */
const browsers = () =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && /\/chromium-[^/]+\/chromium$/.test(readlinkSync(`/proc/${pid}/exe`))
    } catch {
      return false
    }
  })

test.runIf(process.platform === 'linux' && !process.env.TEST_CHROMIUM)(
  'the browser of the tests needs nothing of the machine but the C library: NSS and the rest it brings along',
  async () => {
    const others = new Set(browsers())
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.setContent('<h1>Hello</h1>')
      expect(await page.getByRole('heading').innerText()).toBe('Hello')

      const maps = browsers()
        .filter((pid) => !others.has(pid))
        .map((pid) => readFileSync(`/proc/${pid}/maps`, 'utf8'))
      expect(maps.length).toBeGreaterThan(1)
      const libraries = new Set(maps.flatMap((map) => [...map.matchAll(/\s(\/\S+\.so[.\d]*)$/gm)].map(([, path]) => path!)))
      const own = [...libraries].filter((path) => /\/chromium-[^/]+\//.test(path))
      const foreign = [...libraries].filter((path) => !own.includes(path)).map((path) => path.split('/').at(-1)!)
      expect(own.map((path) => path.split('/').at(-1))).toEqual(expect.arrayContaining(['libnss3.so', 'libnssutil3.so', 'libnspr4.so']))
      expect(foreign.filter((name) => !everywhere.test(name))).toEqual([])
    } finally {
      await browser.close()
    }
  },
)
