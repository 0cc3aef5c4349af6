/** Addresses of Payload's REST that somebody without a session needs in order to get one, and the hub's own public doors. */
const open: readonly { method: string; path: RegExp }[] = [
  { method: 'POST', path: /^\/api\/users\/(login|logout|forgot-password|reset-password|refresh-token|first-register)$/ },
  { method: 'GET', path: /^\/api\/users\/(me|init)$/ },
  { method: 'POST', path: /^\/api\/(public|webhooks)(\/[\w-]+)+$/ },
]

/** A path without slashes at its end. The look behind keeps a path full of slashes from being searched once for each of them. */
const withoutSlash = (path: string) => path.replace(/(?<!\/)\/+$/, '')

/** True when a request to `/api` is refused unless somebody is signed in. */
export function needsSession(method: string, path: string): boolean {
  const plain = withoutSlash(path)
  return !open.some((door) => door.method === method && door.path.test(plain))
}

/** Doors at which passwords and links are tried. */
const tried = /^\/(api\/users\/(login|forgot-password|reset-password|unlock)|admin\/set-up\/)/

/** True for a request that counts against the limit of tries of its network address. */
export function isSignInTry(method: string, path: string): boolean {
  return method === 'POST' && tried.test(path)
}

/** Most bytes of a request's body: a picture with its form, a file of people, or a long article. */
export function largestBody(path: string): number {
  return /^\/api\/(media|subscribers\/import)/.test(path) ? 22 * 1024 * 1024 : 2 * 1024 * 1024
}
