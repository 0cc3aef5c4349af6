import type { LivePreviewConfig } from 'payload'

/** The preview beside the form: the site's own renderer shows the newest draft, at the width of a phone, a tablet or a desk. */
export function livePreviewOf(slug: string): LivePreviewConfig {
  return {
    url: ({ data, globalConfig }) =>
      globalConfig ? `/preview/draft/${slug}/${slug}` : data?.id ? `/preview/draft/${slug}/${data.id}` : null,
    breakpoints: [
      { label: 'Phone', name: 'phone', width: 360, height: 740 },
      { label: 'Tablet', name: 'tablet', width: 768, height: 1024 },
      { label: 'Desktop', name: 'desktop', width: 1280, height: 900 },
    ],
  }
}
