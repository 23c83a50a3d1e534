import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holesIn, judge, readSeen, type Seen } from '../../scripts/holes/judge.ts'

const DAY_MS = 24 * 3_600_000
const today = new Date('2026-11-27T12:00:00Z')
const daysAgo = (days: number) => new Date(today.getTime() - days * DAY_MS).toISOString().slice(0, 10)
const advisory = (severity: string, id = 'GHSA-aaaa-bbbb-cccc') => ({
  ...{ id: 1, name: 'express', title: 'Anybody may do anything', severity, vulnerable_versions: '*' },
  url: `https://github.com/advisories/${id}`,
})
const found = (severity: string) =>
  holesIn({ vulnerabilities: { express: { via: [advisory(severity)] }, other: { via: ['express'] } } }) ?? []
const looked = (days: number): Seen[] => [
  { hole: 'GHSA-aaaa-bbbb-cccc', seen: daysAgo(days), why: 'we call none of it' },
]

describe('known holes', () => {
  test('SUP-03 one that nobody has looked at is wrong, however small', () => {
    expect(judge(found('low'), [], today)).toEqual([expect.stringContaining('nobody has looked')])
    expect(judge(found('critical'), [], today)).toHaveLength(1)
  })

  test.each([
    ['critical', 2],
    ['high', 7],
    ['moderate', 30],
    ['low', 30],
  ])('SUP-03 a %s one is closed within %i days from when it was seen', (severity, days) => {
    expect(judge(found(severity), looked(days - 1), today)).toEqual([])
    expect(judge(found(severity), looked(days + 1), today)).toEqual([expect.stringContaining('was to be closed by')])
  })

  test('SUP-03 an exception has its hole, its day and its reason, and goes when the hole does', async () => {
    expect(judge([], looked(1), today)).toEqual([expect.stringContaining('is closed')])
    expect(() => readSeen('[{"hole":"GHSA-1","seen":"soon","why":"it does not concern us"}]')).toThrow()
    expect(() => readSeen('[{"hole":"GHSA-1","seen":"2026-11-27","why":"meh"}]')).toThrow()
    expect(readSeen(await readFile('ops/holes.json', 'utf8'))).toBeInstanceOf(Array)
  })
})

describe('asked of a registry', () => {
  let tells: 'a hole' | 'none' | 'nothing' = 'none'
  let dir = ''
  const registry = createServer((request, response) => {
    if (tells === 'nothing') return void response.writeHead(405).end()
    const name = decodeURIComponent(request.url ?? '').slice(1)
    const answer =
      request.method === 'POST'
        ? tells === 'a hole'
          ? { express: [advisory('high')] }
          : {}
        : { name, versions: { '5.3.0': { name, version: '5.3.0' } } }
    request.resume()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer))
  })
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'okpay-holes-'))
    registry.listen(0, '127.0.0.1')
    await once(registry, 'listening')
  })
  afterAll(async () => {
    registry.closeAllConnections()
    registry.close()
    await rm(dir, { recursive: true, force: true })
  })

  async function asked(what: typeof tells, entries: readonly Seen[]) {
    tells = what
    const seen = join(dir, 'holes.json')
    await writeFile(seen, JSON.stringify(entries))
    const url = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`
    const env = { ...process.env, npm_config_registry: url, npm_config_cache: join(dir, 'cache') }
    return new Promise<{ code: number; said: string }>((resolve) => {
      execFile(process.execPath, ['scripts/holes.ts', '--seen', seen], { env }, (error, said) =>
        resolve({ code: Number(error?.code ?? 0), said }),
      )
    })
  }

  test('SUP-03 a registry that knows of a hole in what is installed stops the build; one looked at today does not', async () => {
    const now = new Date().toISOString().slice(0, 10)
    expect(await asked('a hole', [])).toEqual({ code: 1, said: expect.stringContaining('high in express') })
    expect(
      await asked('a hole', [{ hole: 'GHSA-aaaa-bbbb-cccc', seen: now, why: 'mended by the next version' }]),
    ).toMatchObject({ code: 0 })
    expect(await asked('none', [])).toEqual({ code: 0, said: expect.stringContaining('holes known: 0') })
  })

  test('SUP-03 a registry that does not tell is not taken for one that knows of none', async () => {
    expect(await asked('nothing', [])).toEqual({ code: 2, said: expect.stringContaining('does not tell') })
  })
})
