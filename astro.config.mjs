import { rm } from 'node:fs/promises'
import react from '@astrojs/react'
import { defineConfig } from 'astro/config'

/**
 * The site is not built into pages but into a renderer of pages: `site/renderer.ts` is its entry, and whoever imports the built file
 * gives it a request and the content.
 */
const pageRenderer = {
  name: 'page-renderer',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'page-renderer',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./site/renderer.ts', import.meta.url),
        adapterFeatures: { buildOutput: 'server' },
        supportedAstroFeatures: { serverOutput: 'stable', hybridOutput: 'unsupported', staticOutput: 'unsupported' },
      }),
    // Every folder of the repository has an account of itself; that of `public/` is not for readers of the site.
    'astro:build:done': ({ dir }) => rm(new URL('README.md', dir), { force: true }),
  },
}

/** `client:touched` for islands that are complete as plain HTML: nothing of them is loaded until somebody points at or focuses them. */
const touchedDirective = {
  name: 'client-touched',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) =>
      addClientDirective({ name: 'touched', entrypoint: './site/scripts/client-touched.ts' }),
  },
}

export default defineConfig({
  output: 'server',
  session: false,
  adapter: pageRenderer,
  srcDir: './site',
  publicDir: './public',
  outDir: './.build/site',
  cacheDir: './.build/astro-cache',
  trailingSlash: 'always',
  // The default ('jsx') drops spaces between a link and the word after it when they stand on two lines.
  compressHTML: true,
  // The content security policy of the site allows no inline style.
  build: { inlineStylesheets: 'never' },
  image: { service: { entrypoint: 'astro/assets/services/noop' } },
  integrations: [react(), touchedDirective],
  // A small script stands in the page and is allowed by its hash (`site/lib/inline-code.ts`); everything else is a file with a hash in its name.
  vite: { build: { assetsInlineLimit: (name, bytes) => name.endsWith('.js') && bytes.length <= 2048 } },
  devToolbar: { enabled: false },
})
