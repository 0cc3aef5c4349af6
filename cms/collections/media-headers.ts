/** Types that a browser may show by itself; any other is downloaded. */
const shown = ['image/jpeg', 'image/png', 'image/webp', 'image/avif']

/** Headers of a picture's file for signed-in staff: no guessing of types, no program in it, no copy in a cache. */
export function protectFile({ headers }: { headers: Headers }): Headers {
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
  headers.set('Content-Disposition', shown.includes(headers.get('Content-Type') ?? '') ? 'inline' : 'attachment')
  headers.set('Cache-Control', 'private, no-store')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  return headers
}
