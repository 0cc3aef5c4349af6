import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runEncoder } from '#cms/adapters/pictures/encoder-process.ts'
import { chattyPng, chattyWebp, halves, phoneJpeg } from '#tests/support/file-zoo.ts'

const encoder = path.resolve('cms/adapters/pictures/encode-child.ts')
const limits = { seconds: 30, megabytes: 1024 }
let folder: string

beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'hub-encoder-'))))
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A process that does `program` when it gets an upload, and tells its id in a file. */
async function misbehaving(program: string): Promise<string> {
  const script = path.join(folder, `${crypto.randomUUID()}.mjs`)
  await writeFile(
    script,
    `import { writeFileSync } from 'node:fs'\nwriteFileSync('${script}.pid', String(process.pid))\nprocess.once('message', () => { ${program} })\n`,
  )
  return script
}

const isAlive = async (script: string): Promise<boolean> => {
  const { readFile } = await import('node:fs/promises')
  try {
    return process.kill(Number(await readFile(`${script}.pid`, 'utf8')), 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}

describe('the process that encodes', () => {
  it('turns a picture upright and offers it in every size that is not larger than it', async () => {
    const outcome = await runEncoder(encoder, await phoneJpeg(), limits)
    if (outcome.kind !== 'encoded') throw new Error(JSON.stringify(outcome))
    const { kept, variants } = outcome.picture
    expect([kept.format, kept.width, kept.height]).toEqual(['jpeg', 800, 1200])
    expect(variants.map(({ format, width, height }) => `${format} ${width}x${height}`)).toEqual(
      ['avif', 'webp', 'jpeg'].flatMap((format) => [`${format} 320x480`, `${format} 640x960`, `${format} 800x1200`]),
    )
  })

  it('keeps see-through parts see-through, and gives a PNG without any as JPEG', async () => {
    const clear = await runEncoder(encoder, await chattyPng(0.5), limits)
    const opaque = await runEncoder(encoder, await chattyPng(1), limits)
    expect(clear).toMatchObject({ kind: 'encoded', picture: { kept: { format: 'png' } } })
    expect(opaque).toMatchObject({ kind: 'encoded', picture: { kept: { format: 'jpeg' } } })
  })

  it.each([
    ['JPEG', async () => halves(400, 400).jpeg().toBuffer()],
    ['PNG', async () => halves(400, 400).png({ compressionLevel: 0 }).toBuffer()],
    ['WebP', async () => halves(400, 400).webp({ lossless: true }).toBuffer()],
  ])('says of a %s that was cut short that it cannot read it', async (_name, picture) => {
    const whole = await picture()
    expect(await runEncoder(encoder, whole.subarray(0, Math.floor(whole.length * 0.6)), limits)).toMatchObject({ kind: 'unreadable' })
  })

  it('reads nothing but JPEG, PNG and WebP, even when asked to', async () => {
    for (const other of [halves(20, 20).gif(), halves(20, 20).tiff(), halves(20, 20).avif()])
      expect(await runEncoder(encoder, await other.toBuffer(), limits)).toMatchObject({
        kind: 'unreadable',
        cause: expect.stringMatching(/unsupported/),
      })
    expect(await runEncoder(encoder, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), limits)).toMatchObject({
      kind: 'unreadable',
    })
  })

  it('reads a WebP whole that has bytes behind its end', async () => {
    expect(await runEncoder(encoder, await chattyWebp(), limits)).toMatchObject({
      kind: 'encoded',
      picture: { kept: { width: 1000, height: 600 } },
    })
  })
})

describe('a process that misbehaves', () => {
  it('is killed when it does not end, and it is said so', async () => {
    const script = await misbehaving('for (;;);')
    expect(await runEncoder(script, Buffer.from('x'), { seconds: 1.5, megabytes: 1024 })).toEqual({
      kind: 'stopped',
      by: 'time',
      cause: 'over 1.5 s',
    })
    expect(await isAlive(script)).toBe(false)
  })

  it('is killed when it takes too much memory, and it is said so', async () => {
    const script = await misbehaving('const held = []; for (;;) held.push(Buffer.alloc(1 << 20, 1))')
    expect(await runEncoder(script, Buffer.from('x'), { seconds: 30, megabytes: 300 })).toEqual({
      kind: 'stopped',
      by: 'memory',
      cause: 'over 300 MB',
    })
    expect(await isAlive(script)).toBe(false)
  })

  it('is reported when it crashes, with its last words', async () => {
    const crash = await misbehaving("throw new Error('the decoder broke')")
    expect(await runEncoder(crash, Buffer.from('x'), limits)).toMatchObject({
      kind: 'stopped',
      by: 'crash',
      cause: expect.stringContaining('the decoder broke'),
    })
    const dies = await misbehaving("process.kill(process.pid, 'SIGSEGV')")
    expect(await runEncoder(dies, Buffer.from('x'), limits)).toMatchObject({
      kind: 'stopped',
      by: 'crash',
      cause: expect.stringContaining('SIGSEGV'),
    })
    expect(await runEncoder(path.join(folder, 'missing.mjs'), Buffer.from('x'), limits)).toMatchObject({ kind: 'stopped', by: 'crash' })
  })

  it('is not believed when it answers something else than pictures', async () => {
    const picture = { format: 'jpeg', width: 1, height: 1, bytes: Buffer.from('<script>') }
    const lie = await misbehaving(`process.send({ kind: 'encoded', picture: { kept: ${JSON.stringify(picture)}, variants: [] } })`)
    expect(await runEncoder(lie, Buffer.from('x'), limits)).toMatchObject({
      kind: 'stopped',
      by: 'crash',
      cause: 'answered something else than a picture',
    })
  })

  it('knows no secret of the hub', async () => {
    process.env.CANARY_SECRET = 'hidden'
    const tell = await misbehaving("process.send({ kind: 'unreadable', cause: Object.keys(process.env).sort().join() })")
    const outcome = await runEncoder(tell, Buffer.from('x'), limits)
    delete process.env.CANARY_SECRET
    expect(outcome).toMatchObject({ kind: 'unreadable', cause: expect.not.stringMatching(/CANARY|PATH|HOME/) })
  })
})
