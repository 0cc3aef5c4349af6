import type { BasePayload } from 'payload'
import type { PreviewTools } from '#cms/server/preview/handle-preview.ts'
import type { Content } from '#content/schema/content.ts'

const headers = { 'page-sources': "script-src 'wasm-unsafe-eval'", 'content-security-policy': 'default-src *', 'set-cookie': 'a=b' }

/** Previews without the site's renderer: a page is its own path, so that a test sees which one was asked for. It asks for WebAssembly, and for more than it may. */
export const plainPreviews = (payload: BasePayload): PreviewTools => ({
  payload,
  renderer: {
    buildId: 'test',
    render: async (path) => ({ status: 200, headers, body: Buffer.from(`<html><head></head><body>Preview of ${path}</body></html>`) }),
    assets: async () => [],
  },
  pictures: { read: async () => null },
  // The plain renderer reads nothing of it.
  contentAt: () => ({}) as Content,
  isHttps: false,
})
