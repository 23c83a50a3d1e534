import { once } from 'node:events'
import { createServer as plainServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { createServer as netServer } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterEach, describe, expect, it } from 'vitest'
import type { WebhookMessage } from '#core'
import { createWebhookSender } from '../../../src/http/webhooks/sender.ts'

const servers: { close(): unknown }[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function serve(answer: RequestListener): Promise<string> {
  const server: Server = plainServer(answer).listen(0, '127.0.0.1')
  servers.push({ close: () => [server.closeAllConnections(), server.close()] })
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const [key, older] = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(9)]
const secretOf = (bytes: Uint8Array) => `whsec_${Buffer.from(bytes).toString('base64')}`
const message = (url: string): WebhookMessage => ({
  ...{ endpointId: 'e', eventId: 'v', name: 'evt_0198f00000007000800000000000000a', url },
  ...{ body: '{"id":"evt_1","type":"payment.succeeded"}', secrets: [key, older] },
})
const sender = (origins: string[], lookup?: LookupFunction) =>
  createWebhookSender({ now: () => new Date(), origins, ...(lookup && { lookup }) })

describe('sending webhooks: webhooks/sender', () => {
  it('WHK-01 WHK-05 is signed so that the public library believes it, by both secrets during a rotation', async () => {
    const heard: { headers: Record<string, string>; body: string }[] = []
    const origin = await serve(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      heard.push({ headers: request.headers as Record<string, string>, body })
      response.writeHead(204).end()
    })
    const sent = message(`${origin}/hook?shop=1`)
    expect(await sender([origin])(sent)).toEqual({ status: 204, reason: null, retryAfterSeconds: null })
    const [{ headers, body } = { headers: {}, body: '' }] = heard
    expect(body).toBe(sent.body)
    for (const secret of [key, older])
      expect(new Webhook(secretOf(secret)).verify(body, headers)).toMatchObject({ type: 'payment.succeeded' })
    const stranger = new Webhook(secretOf(new Uint8Array(32)))
    expect(() => stranger.verify(body, headers)).toThrow()
    expect(headers['webhook-id']).toBe(sent.name)
    expect(headers['webhook-id']).not.toContain('.')
  })

  it('SSR-03 follows no redirect: a 302 to where the metadata are is an answer like any other', async () => {
    let inside = 0
    const secret = await serve((_request, response) => {
      inside++
      response.end('the keys of the house')
    })
    const origin = await serve((_request, response) => void response.writeHead(302, { location: secret }).end())
    const answered = await sender([origin])(message(origin))
    expect(answered).toEqual({ status: 302, reason: 'http_302', retryAfterSeconds: null })
    expect(inside).toBe(0)
  })

  it('SSR-03 reads four kilobytes of an answer without an end, keeps none of it, and lets go', async () => {
    let closed = false
    const origin = await serve((request, response) => {
      response.writeHead(200)
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(1024)));
      }
      response.on('drain', pour).on('close', () => {
        closed = true
      })
      request.on('end', pour).resume()
    })
    const answered = await sender([origin])(message(origin))
    expect(answered).toEqual({ status: 200, reason: null, retryAfterSeconds: null })
    await expect.poll(() => closed).toBe(true)
  })

  it('WHK-03 hears a pause that is asked for, in seconds, and nothing that is none', async () => {
    const asked = ['120', 'tomorrow', '-5', '99999999']
    const origin = await serve(
      (_request, response) => void response.writeHead(503, { 'retry-after': asked[0] ?? '' }).end(),
    )
    const heard: unknown[] = []
    while (asked.length > 0) {
      heard.push((await sender([origin])(message(origin))).retryAfterSeconds)
      asked.shift()
    }
    expect(heard).toEqual([120, null, null, null])
  })

  it('says why nothing was said: nobody there, no such name', async () => {
    const origin = await serve(() => {})
    for (const server of servers.splice(0)) server.close()
    expect(await sender([origin])(message(origin))).toMatchObject({ status: null, reason: 'connection_failed' })
    const nowhere: LookupFunction = (_name, _options, done) =>
      done(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), '')
    const answered = await sender([], nowhere)(message('https://gone.example.com/'))
    expect(answered).toMatchObject({ status: null, reason: 'name_not_found' })
  })
})

/** What an address inside looks like, in each of its disguises. */
const INSIDE = [
  ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.0.0.1', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
  ...['192.0.0.1', '192.0.2.1', '198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
  ...['::1', '::', 'fe80::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1'],
  ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001::1'],
]

describe('names that lead inside', () => {
  /** Answers with what it has then, in the shape Node asks for. */
  const leading =
    (addresses: () => readonly string[]): LookupFunction =>
    (_name, options, done) => {
      const found = addresses().map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
      const [first] = found
      if (options.all) done(null, found)
      else done(null, first?.address ?? '', first?.family)
    }

  it.each(INSIDE)(
    'SSR-02 SSR-04 refuses %s before it connects, whatever the name was when it was registered',
    async (address) => {
      let now = ['203.0.113.1']
      const send = sender(
        [],
        leading(() => now),
      )
      now = [address]
      const answered = await send(message('https://hooks.example.com/'))
      expect(answered).toEqual({ status: null, reason: 'address_refused', retryAfterSeconds: null })
      // One that is inside among others is enough.
      now = ['93.184.215.14', address]
      expect((await send(message('https://hooks.example.com/'))).reason).toBe('address_refused')
    },
  )

  it('SSR-02 SSR-04 somebody who listens inside hears nothing, neither by name nor by address', async () => {
    let connections = 0
    const server = netServer((socket) => {
      connections++
      socket.destroy()
    }).listen(8443, '127.0.0.1')
    servers.push(server)
    // Where somebody else has that port, nobody may reach them either.
    await once(server, 'listening').catch(() => {})
    const send = sender(
      [],
      leading(() => ['127.0.0.1']),
    )
    expect((await send(message('https://rebound.example.com:8443/'))).reason).toBe('address_refused')
    expect((await send(message('https://127.0.0.1:8443/'))).reason).toBe('address_refused')
    expect((await send(message('https://localhost:8443/'))).reason).toBe('address_refused')
    expect(connections).toBe(0)
  })
})
