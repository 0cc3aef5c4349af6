// React, Payload and Next look at this as they are loaded, so it comes before every other import.
Object.assign(process.env, { NODE_ENV: 'production' })

const { fileURLToPath } = await import('node:url')
const { buildAll } = await import('./build.ts')
const { main } = await import('./start/main.ts')

const script = fileURLToPath(new URL('cms.ts', import.meta.url))
process.exit(await main(process.argv.slice(2), { buildAll, cms: { script } }))

export {}
