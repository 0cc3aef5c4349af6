import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { BasePayload } from 'payload'
import { backupWords } from '#cms/domain/subscriber/remaining-words.ts'
import { createAddressHash } from './address-hash.ts'

/** Archives, and what a restore put aside: every whole copy of the hub that its own data folder holds. */
async function copiesIn(dataDir: string): Promise<{ path: string; madeAt: Date }[]> {
  const names = async (folder: string) => readdir(join(dataDir, folder)).catch(() => [])
  const archives = (await names('backups')).filter((name) => name.endsWith('.tar.gz')).map((name) => `backups/${name}`)
  const putAside = (await names('.')).filter((name) => name.startsWith('before-restore-'))
  const copies = [...archives, ...putAside].map(async (path) => ({ path, madeAt: (await stat(join(dataDir, path))).mtime }))
  return Promise.all(copies)
}

/** Places where colleagues wrote the address themselves, which an erasure leaves to them. */
async function ownWords(payload: BasePayload, addressHash: string): Promise<string[]> {
  const hashOf = createAddressHash(payload.config.secret)
  const is = (address: string | null | undefined) => Boolean(address) && hashOf(address!) === addressHash
  const { docs } = await payload.find({ collection: 'users', depth: 0, pagination: false })
  const { canaries, testGroups } = await payload.findGlobal({ slug: 'site-settings', depth: 0 })
  const groups = (testGroups ?? []).filter(({ addresses }) => addresses?.some(({ address }) => is(address)))
  return [
    ...(docs.some(({ email }) => is(email)) ? ['An account of this hub has the address. Remove it under People.'] : []),
    ...(canaries?.some(({ address }) => is(address)) ? ['It is a watched mailbox. Remove it in the site settings.'] : []),
    ...groups.map(({ title }) => `It is in the test group “${title}”. Remove it in the site settings.`),
  ]
}

/** Where an erased address (by its hash) stands or may stand still, and what to do about each. */
export async function remainingPlaces(payload: BasePayload, dataDir: string, addressHash: string, now: Date): Promise<string[]> {
  return [...(await ownWords(payload, addressHash)), ...backupWords(await copiesIn(dataDir), now)]
}
