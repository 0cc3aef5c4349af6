import { pageSourcesHeader, readPageSources } from '#content/schema/page-sources.ts'

/** Response headers by lower-case name. */
export type Headers = Readonly<Record<string, string>>

/** What the headers depend on: whether the hub's public address is https, and whether it is a picture that readers' programs for mail fetch. */
type Origin = { isHttps: boolean; isPicture?: boolean }

/** Policies of the site's pages: nothing but the hub's own files, and never inside another page. OWASP ASVS 5.0, 3.4. */
const siteSources = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
]

/** Policies of the admin. Next writes its page data as inline scripts, and Payload sets inline styles. */
const adminSources = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'self'",
  "object-src 'none'",
]

const switchedOff = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]
const permissionsPolicy = switchedOff.map((feature) => `${feature}=()`).join(', ')
/** Copying a code and passkeys are the admin's own; a picture in the preview may fill the screen. */
const adminPermissionsPolicy = switchedOff
  .filter((feature) => feature !== 'fullscreen' && feature !== 'publickey-credentials-get')
  .map((feature) => `${feature}=()`)
  .join(', ')

const everywhere = ({ isHttps, isPicture = false }: Origin): Headers => ({
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  // A program for mail that runs in a browser shows pictures from its own address.
  'cross-origin-resource-policy': isPicture ? 'cross-origin' : 'same-origin',
  ...(isHttps && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
})

/** Headers that are the hub's to set: a page that names one of them is not heard. */
const beyondPages =
  /^(set-cookie|clear-site-data|strict-transport-security|permissions-policy|x-.*-options|cross-origin-.*|content-security-.*)$/

/**
 * Headers of everything on the public site, errors included. A page's own headers replace those of the same name, but for those that
 * guard readers: of its policy it can only ask for more of its own code, as `content/schema/page-sources.ts` allows.
 */
export function siteHeaders(origin: Origin, own: Headers = {}): Headers {
  const { [pageSourcesHeader]: sources, ...others } = lowerCased(own)
  return {
    ...everywhere(origin),
    'permissions-policy': permissionsPolicy,
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-frame-options': 'DENY',
    ...Object.fromEntries(Object.entries(others).filter(([name]) => !beyondPages.test(name))),
    'content-security-policy': sitePolicy(sources, "frame-ancestors 'none'"),
  }
}

/** The policy of a page that asks for these sources. */
function sitePolicy(asked: string | undefined, framing: string): string {
  const more: Readonly<Record<string, readonly string[]>> = readPageSources(asked)
  const widened = siteSources.map((directive) => [directive, ...(more[directive.split(' ')[0]!] ?? [])].join(' '))
  return [...widened, framing].join('; ')
}

/** Headers of the admin and its interface. They are a floor: what the CMS sets itself stands. */
export function adminHeaders(origin: Origin): Headers {
  return {
    ...everywhere(origin),
    'content-security-policy': [...adminSources, "frame-ancestors 'none'"].join('; '),
    'permissions-policy': adminPermissionsPolicy,
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cache-control': 'no-store',
  }
}

/** Headers of previews: the site's, but the admin may frame them, and no cache or search engine keeps them. `own` are the page's. */
export function previewHeaders(origin: Origin, own: Headers = {}): Headers {
  return {
    ...siteHeaders(origin),
    'content-security-policy': sitePolicy(lowerCased(own)[pageSourcesHeader], "frame-ancestors 'self'"),
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
  }
}

/** True for the files of pictures, which mail shows as well as pages. */
export function isPicturePath(path: string): boolean {
  return path.startsWith('/pictures/')
}

/**
 * How long a browser may keep what is at `path`: code with a hash in its name for ever, pictures for an hour
 * (withdrawn must mean gone), pages only with asking again, so that a publish is seen at once.
 */
export function cacheControlOf(path: string): string {
  if (path.startsWith('/_astro/')) return 'public, max-age=31536000, immutable'
  if (isPicturePath(path)) return 'public, max-age=3600'
  return 'no-cache'
}

const lowerCased = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
