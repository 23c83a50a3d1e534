import { createHash } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openLeakedPasswords } from '../../../src/http/leaks/leaked-passwords.ts'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

const PASSWORD = 'Blue-Ocean-4711'
const DIGEST = createHash('sha1').update(PASSWORD).digest('hex').toUpperCase()
const asked: { url: string | undefined; padding: unknown }[] = []

async function served(answer: RequestListener) {
  const server = createServer((request, response) => {
    asked.push({ url: request.url, padding: request.headers['add-padding'] })
    answer(request, response)
  }).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  closers.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  return openLeakedPasswords(`http://127.0.0.1:${(server.address() as AddressInfo).port}/range/`, { warn() {} })
}

const lines = (...rows: string[]) => served((_request, response) => void response.end(rows.join('\r\n')))

test('ATH-05 five digits go out and no more; the line with the rest says it was stolen', async () => {
  asked.length = 0
  const leaks = await lines('0018A45C4D1DEF81644B54AB7F969B88D65:3', `${DIGEST.slice(5)}:42`)
  expect(await leaks.has(PASSWORD)).toBe(true)
  expect(asked).toEqual([{ url: `/range/${DIGEST.slice(0, 5)}`, padding: 'true' }])
  expect(await leaks.has('Another-Ocean-4711')).toBe(false)
})

test('ATH-05 a line that only pads says nothing, nor does one that is merely alike', async () => {
  expect(await (await lines(`${DIGEST.slice(5)}:0`)).has(PASSWORD)).toBe(false)
  expect(await (await lines(`${DIGEST.slice(5, 30)}:9`)).has(PASSWORD)).toBe(false)
})

test('ATH-05 trouble, a detour, too much and silence are no answer', async () => {
  const broken = await served((_request, response) => void response.writeHead(503).end())
  const detour = await served((_request, response) => void response.writeHead(302, { location: '/x' }).end())
  const much = await served((_request, response) => void response.end(`${DIGEST.slice(5)}:1\n`.repeat(5_000)))
  const silent = await served(() => undefined)
  for (const leaks of [broken, detour, much, silent]) expect(await leaks.has(PASSWORD)).toBe(false)
})
