import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/** A process, told apart from any other: `place` is the machine or container with its boot, `startedAt` when it began there. */
export type ProcessIdentity = { pid: number; place: string; startedAt: string }

/** This process. */
export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, place: thisPlace(), startedAt: startOf(process.pid) }
}

/** Whether a process still runs; undefined when it is of another machine or container, which cannot be known from here. */
export function isRunning({ pid, place, startedAt }: ProcessIdentity): boolean | undefined {
  if (place !== thisPlace()) return undefined
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  // The same number may belong to a later process.
  return startOf(pid) === startedAt
}

/** The host, its boot, and the container's own table of processes where there is one. Outside Linux the host's name must do. */
function thisPlace(): string {
  const parts = [() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(), () => readlinkSync('/proc/self/ns/pid')]
  return [hostname(), ...parts.map(orEmpty)].join(' ')
}

/** When a process began, in ticks since boot: field 22 of Linux's /proc/<pid>/stat, counted after the name, which may hold anything. Else empty. */
function startOf(pid: number): string {
  return orEmpty(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  })
}

function orEmpty(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
