import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

// Caddy's own `validate` is a package of its own that nothing else here needs: what it would read is read line by line,
// and held against what stands behind it.
const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFile(join(ROOT, path), 'utf8')

type Block = { words: string[]; inside: Block[] }

/** Lines of words, those that end with a brace hold others. Throws where braces do not match. */
function blocksOf(text: string): Block[] {
  const root: Block = { words: [], inside: [] }
  const open = [root]
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue
    const here = open.at(-1)
    if (!here) throw new Error(`closed too often before: ${line}`)
    if (line === '}') {
      open.pop()
      continue
    }
    const words = line.split(/\s+/)
    const opens = words.at(-1) === '{'
    const block = { words: opens ? words.slice(0, -1) : words, inside: [] }
    here.inside.push(block)
    if (opens) open.push(block)
  }
  if (open.length !== 1) throw new Error('a brace is not closed')
  return root.inside
}

/** What may stand in the site, and in what holds others, by Caddy's reference. */
const SITE = ['encode', '@inside', 'respond', 'reverse_proxy', 'log']
const PROXY = ['lb_policy', 'lb_try_duration', 'lb_try_interval', 'health_uri', 'health_interval', 'health_timeout']
const REST = ['fail_duration', 'flush_interval']

const named = (blocks: readonly Block[], name: string): Block => {
  const found = blocks.filter(({ words }) => words[0] === name)
  if (found.length !== 1) throw new Error(`${name} stands there ${found.length} times`)
  return found[0] as Block
}

it('OPS-04 the proxy’s file is well formed, knows only directives that exist, and asks no process that is not composed', async () => {
  const sites = blocksOf(await read('ops/caddy/Caddyfile'))
  const { services } = parse(await read('compose.yaml'), { merge: true }) as { services: Record<string, unknown> }
  expect(sites.map(({ words }) => words)).toEqual([['{$OKPAY_DOMAIN}']])
  expect(JSON.stringify(services['proxy'] ?? services['caddy'])).toContain('OKPAY_DOMAIN')
  const site = sites.flatMap(({ inside }) => inside)
  expect(site.map(({ words }) => words[0]).toSorted()).toEqual(SITE.toSorted())
  const proxy = named(site, 'reverse_proxy')
  const apps = Object.keys(services).filter((name) => /^app\d+$/.test(name))
  expect(proxy.words.slice(1).toSorted()).toEqual(apps.map((name) => `${name}:3000`).toSorted())
  expect(proxy.inside.map(({ words }) => words[0]).toSorted()).toEqual([...PROXY, ...REST].toSorted())
})

it('LOG-01 figures stay inside, and no address, which may hold a token, is kept', async () => {
  const site = blocksOf(await read('ops/caddy/Caddyfile')).flatMap(({ inside }) => inside)
  expect(named(site, '@inside').words).toEqual(['@inside', 'path', '/metrics', '/readyz', '/healthz'])
  expect(named(site, 'respond').words).toEqual(['respond', '@inside', '404'])
  const fields = named(named(named(site, 'log').inside, 'format').inside, 'fields').inside
  expect(fields.map(({ words }) => words)).toEqual([
    ['request>uri', 'delete'],
    ['request>headers', 'delete'],
  ])
})

it('a brace too few or too many is seen', () => {
  expect(() => blocksOf('a {\n b')).toThrow('not closed')
  expect(() => blocksOf('a {\n}\n}\nb')).toThrow('closed too often')
})
