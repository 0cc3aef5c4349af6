import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { proxiedSite } from './support/proxied-site.ts'
import { dial, readAll } from './support/serve.ts'

const it = proxiedSite()

describe('when the CMS breaks off', () => {
  test('before its answer, it is said', async () => {
    it.handle = (request) => request.socket.destroy()
    for (const request of [{ method: 'POST', body: 'x', headers: { 'content-length': '1' } }, { method: 'POST' }, { method: 'DELETE' }]) {
      it.heard = []
      it.handle = (_request, response) => response.end()
      await it.site.ask('/api/x', request)
      it.handle = (request) => request.socket.destroy()
      it.heard = []
      expect((await it.site.ask('/api/x', request)).status).toBe(503)
      expect(it.heard.length, 'a change is never sent twice').toBe(1)
    }
  })

  test('in the middle of its answer, the client’s connection breaks too', async () => {
    it.handle = (request, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half')
      setTimeout(() => request.socket.destroy(), 30)
    }
    await expect(it.site.ask('/api/x')).rejects.toThrow(/aborted|hang up|ECONNRESET/)
    expect((await it.site.ask('/')).status).toBe(200)
  })

  test('by closing a kept connection, a read is asked again without anybody noticing', async () => {
    await it.site.ask('/api/x')
    const answers = []
    for (let count = 0; count < 20; count++) {
      it.handle = (request, response) => {
        response.end('ok')
        setImmediate(() => request.socket.destroy())
      }
      answers.push((await it.site.ask('/api/x')).status)
    }
    expect(answers).toEqual(Array(20).fill(200))
  })

  test('and stays silent, the wait has an end', async () => {
    it.handle = () => {}
    const { status, text } = await it.site.ask('/admin', { headers: { accept: 'text/html' } })
    expect(status).toBe(504)
    expect(text).toContain('did not answer in time')
  })

  test('the answer to an upload that it does not want still arrives', async () => {
    it.handle = (_request, response) => response.writeHead(413).end('too large')
    const body = Buffer.alloc(8_000_000)
    for (let count = 0; count < 10; count++) {
      const answer = await it.site.ask('/api/media', { method: 'POST', body, headers: { 'content-length': String(body.length) } })
      expect([answer.status, answer.text]).toEqual([413, 'too large'])
    }
    it.port = undefined
    expect((await it.site.ask('/api/media', { method: 'POST', body, headers: { 'content-length': String(body.length) } })).status).toBe(503)
    expect((await it.site.ask('/', { method: 'POST', body, headers: { 'content-length': String(body.length) } })).status).toBe(405)
  })
})

describe('when the client', () => {
  test('hangs up, the CMS hears of it', async () => {
    const closed = Promise.withResolvers<void>()
    it.handle = (_request, response) => void response.once('close', closed.resolve)
    const socket = await dial(it.site.port)
    socket.write('GET /api/slow HTTP/1.1\r\nHost: x\r\n\r\n')
    while (it.heard.length === 0) await sleep(5)
    socket.destroy()
    await closed.promise
  })

  test('hangs up in the middle of an upload, the CMS does not take it for whole', async () => {
    const end = Promise.withResolvers<string>()
    it.handle = (request) => {
      request.on('data', () => {})
      request.on('end', () => end.resolve('whole'))
      request.on('close', () => end.resolve('broken off'))
    }
    const socket = await dial(it.site.port)
    socket.write('POST /api/media HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf')
    while (it.heard.length === 0) await sleep(5)
    socket.destroy()
    expect(await end.promise).toBe('broken off')
  })

  test('sends its body slowly, it arrives whole', async () => {
    it.handle = async (request, response) => response.end(Buffer.concat(await request.toArray()))
    const socket = await dial(it.site.port)
    const answer = readAll(socket)
    socket.write('POST /api/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 10\r\n\r\n')
    for (const letter of '0123456789') {
      socket.write(letter)
      await sleep(60)
    }
    expect(await answer).toMatch(/0123456789$/)
  })

  test('waits for leave to send its body, it gets it', async () => {
    it.handle = async (request, response) => response.end(Buffer.concat(await request.toArray()))
    const socket = await dial(it.site.port)
    let text = ''
    socket.setEncoding('latin1')
    socket.on('data', (chunk) => (text += chunk))
    socket.write('POST /api/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n')
    while (!text.includes('100 Continue')) await sleep(5)
    socket.write('hello')
    await once(socket, 'close')
    expect(text).toMatch(/200 OK[^]*hello$/)
    expect(it.heard[0]!.headers).not.toHaveProperty('expect')
  })
})
