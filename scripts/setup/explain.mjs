/** Why npm fails, by what it prints, and what to do. The first that fits counts. */
const reasons = [
  [/ENOSPC|no space left/i, 'the disk is full.', 'Free about 2 GB, then run the same command again.'],
  [
    /EACCES|EPERM|EROFS/,
    'this user may not write here.',
    'Give this user the project folder (and its npm cache, see "npm config get cache"), then run the same command again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'the package registry cannot be reached.',
    'Check the internet connection (behind a proxy: npm config set proxy …), then run the same command again.',
  ],
  [
    /ENOTCACHED/,
    'npm is set to work offline and a package is not in its cache.',
    'Run "npm config delete offline", then the same command again.',
  ],
  [/EINTEGRITY/, 'a package was damaged on its way.', 'Run "npm cache verify", then the same command again.'],
  [
    /E40[134]\b/,
    'the package registry refuses a package.',
    'Check "npm config get registry" and its sign-in, then run the same command again.',
  ],
  [
    /EUSAGE|in sync|Missing:.*from lock file|EJSONPARSE/,
    'package.json and package-lock.json do not belong together.',
    'Put both back with "git checkout package.json package-lock.json", or after a change of your own run "npm install"; then run the same command again.',
  ],
]

/** What went wrong and what to do, from npm's exit code and output. */
export function explainFailure(code, output) {
  if (code === -1)
    return ['npm could not be started.', 'Install Node.js 20 or newer together with npm, then run the same command again.', output]
  const lines = output.trim().split('\n')
  const [, problem, remedy] = reasons.find(([pattern]) => pattern.test(output)) ?? []
  if (problem !== undefined) return [problem, remedy, lines.filter((line) => line.includes('complete log')).join('\n')]
  return [`npm ci ended with code ${code}.`, 'Read what npm says below, then run the same command again.', lines.slice(-15).join('\n')]
}
