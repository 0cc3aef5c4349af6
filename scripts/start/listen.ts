import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { StartTrouble } from './trouble.ts'

/** Lets a server listen. Throws StartTrouble, with what to set instead, when it cannot. */
export async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen({ host, port })
    await once(server, 'listening')
  } catch (error) {
    throw await explain(error as NodeJS.ErrnoException, host, port)
  }
}

async function explain(error: NodeJS.ErrnoException, host: string, port: number): Promise<unknown> {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartTrouble(
        `Port ${port} is in use by another program.`,
        `Stop that program, or choose another port: PORT=${await freePortAfter(host, port)} npm start`,
      )
    case 'EACCES':
      return new StartTrouble(`This user may not use port ${port}.`, 'Choose a port above 1023: PORT=3000 npm start')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new StartTrouble(
        `HOST=${host} is not an address of this machine.`,
        'Leave HOST out for this machine only, or write HOST=0.0.0.0 for every network.',
      )
    default:
      return error
  }
}

/** A port near `port` that is free at this instant. */
async function freePortAfter(host: string, port: number): Promise<number> {
  for (let candidate = port + 1; candidate <= Math.min(port + 20, 65_535); candidate++) {
    if (await isFree(host, candidate)) return candidate
  }
  return port < 60_000 ? port + 1000 : 3000
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ host, port }, () => probe.close(() => resolve(true)))
  })
}
