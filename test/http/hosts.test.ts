import { connect } from 'node:net'
import { beforeAll, expect, test } from 'vitest'
import type { Route } from '../../src/http/kit/route.ts'
import { loadFolder } from '../../src/load-folder.ts'
import { member } from './support/member.ts'
import { serveWorld } from './support/served.ts'

const EVIL = 'evil.example'
const routes = (await loadFolder<Route | Route[]>(new URL('../../src/http/routes/', import.meta.url))).flat()
const served = serveWorld()
let cookie: string
beforeAll(async () => {
  cookie = (await member(served, await served.world.person({ balance: '50.00' }))).cookie
})

const ours = () => new URL(served.app.url).host
type Asked = { target: string; headers: readonly string[] }
const FORMS: Record<string, (path: string) => Asked> = {
  'a host of somebody else’s': (target) => ({ target, headers: [`Host: ${EVIL}`] }),
  'one behind our own': (target) => ({ target, headers: [`Host: ${ours()}@${EVIL}`] }),
  'two hosts': (target) => ({ target, headers: [`Host: ${ours()}`, `Host: ${EVIL}`] }),
  'what a proxy would say': (target) => ({
    target,
    headers: [
      ...[`Host: ${ours()}`, `X-Forwarded-Host: ${EVIL}`, `X-Forwarded-Server: ${EVIL}`, `X-Host: ${EVIL}`],
      ...[`Forwarded: host=${EVIL};proto=http`, `X-Original-URL: http://${EVIL}/`, `X-Rewrite-URL: //${EVIL}/`],
      ...[`Origin: http://${EVIL}`, `Referer: http://${EVIL}/`],
    ],
  }),
  'a whole address': (path) => ({ target: `http://${EVIL}${path}`, headers: [`Host: ${ours()}`] }),
  'a whole address and its host': (path) => ({ target: `https://${EVIL}${path}`, headers: [`Host: ${EVIL}`] }),
}

/** As it stands on the wire: no client would send most of these. */
function raw(method: string, { target, headers }: Asked): Promise<string> {
  const { hostname, port } = new URL(served.app.url)
  const lines = [`${method} ${target} HTTP/1.1`, ...headers, `Cookie: ${cookie}`, 'Connection: close']
  const body = method === 'GET' ? [] : ['Content-Type: application/x-www-form-urlencoded', 'Content-Length: 0']
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect(Number(port), hostname, () => socket.write([...lines, ...body, '', ''].join('\r\n')))
    socket.on('data', (part) => parts.push(part))
    socket.on('end', () => resolve(Buffer.concat(parts).toString('latin1')))
    socket.on('error', reject)
  })
}

test.each(Object.keys(FORMS))('REC-02 WEB-01 no route takes an address from a request that says %s', async (form) => {
  const asked = FORMS[form] as (path: string) => Asked
  const statuses = new Map<string, number>()
  for (const { method, path } of routes) {
    const answer = await raw(method.toUpperCase(), asked(path.replace(/:\w+/g, 'x')))
    const status = answer.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)
    expect(answer, `${method} ${path}`).not.toContain(EVIL)
    expect(status, `${method} ${path}`).toMatch(/^[2345]\d\d$/)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  // Pages were really answered, and not only refused.
  expect(statuses.get('200') ?? 0).toBeGreaterThan(20)
})

test('REC-02 a page behind two slashes leads nowhere else in its other language', async () => {
  for (const target of [`//${EVIL}/help`, `/\\${EVIL}/help`, `//${EVIL}`]) {
    const answer = await raw('GET', { target, headers: [`Host: ${ours()}`] })
    expect(answer).not.toMatch(new RegExp(`(?:href|action)="[^"]*${EVIL}|location:[^\\n]*${EVIL}`, 'i'))
  }
})
