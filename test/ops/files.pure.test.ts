import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parser } from '@prometheus-io/lezer-promql'
import { validate } from 'dockerfile-utils'
import { Registry } from 'prom-client'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { railVariables } from '../../src/config/rails.ts'
import { variables } from '../../src/config/variables.ts'
import { countCallbacks, watchRequests } from '../../src/http/kit/watch.ts'
import { createMetrics } from '../../src/platform/metrics.ts'

// No container engine here: what one would read is parsed, and held against what the program knows.
const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFile(join(ROOT, path), 'utf8')
const yaml = async (path: string) => parse(await read(path), { merge: true, strict: true, uniqueKeys: true })

const KNOWN = new Set([
  ...Object.keys(variables({ production: true, webhook: true })),
  ...Object.keys(railVariables(true)),
])

const secret = z.strictObject({ file: z.string().regex(/^ops\/secrets\/[a-z_]+$/) })
const service = z.looseObject({
  image: z.string().optional(),
  environment: z.record(z.string(), z.string()).optional(),
  secrets: z.array(z.string()).optional(),
  networks: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
  ports: z.array(z.string()).optional(),
  privileged: z.never().optional(),
})
const compose = z.looseObject({
  services: z.record(z.string(), service),
  secrets: z.record(z.string(), secret),
  networks: z.record(z.string(), z.unknown()),
})

describe('the image', () => {
  it('OPS-04 has a Dockerfile without a fault, whose program is nobody’s root and hears its signals', async () => {
    const text = await read('Dockerfile')
    expect(validate(text).map(({ message }) => message)).toEqual([])
    const last = text.slice(text.lastIndexOf('\nFROM '))
    expect(last).toMatch(/^USER node$/m)
    expect(last).toMatch(/^CMD \["node", .*"src\/main\.ts"\]$/m)
    expect(text).toMatch(/npm ci --omit=dev/)
  })

  it('OPS-01 takes what runs, and neither the sandbox nor anything that may hold a secret', async () => {
    const lines = (await read('.dockerignore')).split('\n').filter((line) => line && !line.startsWith('#'))
    expect(lines[0]).toBe('*')
    expect(lines).toContain('src/sandbox')
    const taken = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1))
    expect(taken.filter((path) => /secret|\.env|\.okpay|test|bench/.test(path))).toEqual([])
    for (const path of taken) await expect(read(path).catch(() => readdir(join(ROOT, path)))).resolves.toBeTruthy()
  })
})

describe('compose', async () => {
  const { services, secrets, networks } = compose.parse(await yaml('compose.yaml'))

  it('names variables the program reads, and hands over secrets as files only', () => {
    const given = ['app1', 'app2', 'migrate'].flatMap((name) => Object.keys(services[name]?.environment ?? {}))
    expect(given.filter((name) => !KNOWN.has(name.replace(/_FILE$/, '')))).toEqual([])
    expect(given.filter((name) => /SECRET|TOKEN|KEY|_URL/.test(name) && !/_FILE$|^CLAMD_URL$/.test(name))).toEqual([])
  })

  it('gives the program’s own role to the program, and the owner’s to the migration alone', () => {
    const knows = (name: string) => services[name]?.secrets?.includes('database_admin_url')
    expect([knows('app1'), knows('app2'), knows('migrate')]).toEqual([false, false, true])
  })

  it('mounts every file that a variable names', () => {
    const lacking = Object.entries(services).flatMap(([name, { environment = {}, secrets: mounted = [] }]) =>
      Object.values(environment)
        .flatMap((value) => /^\/run\/secrets\/(\w+)$/.exec(value)?.[1] ?? [])
        .filter((secret) => !mounted.includes(secret))
        .map((secret) => `${name}: ${secret}`),
    )
    expect(lacking).toEqual([])
  })

  it('mentions no secret and no network that is not declared, and opens one door to the world', () => {
    const used = Object.values(services).flatMap((each) => each.secrets ?? [])
    expect([...new Set(used)].sort()).toEqual(Object.keys(secrets).sort())
    const joined = Object.values(services).flatMap(({ networks: n }) => (Array.isArray(n) ? n : Object.keys(n)))
    expect([...new Set(joined)].sort()).toEqual(Object.keys(networks).sort())
    const open = Object.entries(services).filter(([, { ports = [] }]) => ports.some((port) => !port.startsWith('127.')))
    expect(open.map(([name]) => name)).toEqual(['proxy'])
  })
})

describe('figures', () => {
  it('every alert and every panel asks for figures the program has, in words Prometheus understands', async () => {
    const { groups } = await yaml('ops/prometheus/alerts.yml')
    const rules = groups.flatMap(
      (group: { rules: { expr: string; annotations: { runbook: string } }[] }) => group.rules,
    )
    const { panels } = JSON.parse(await read('ops/grafana/dashboards/okpay.json'))
    const asked = panels.flatMap((panel: { targets: { expr: string }[] }) => panel.targets.map(({ expr }) => expr))
    const known = await figures()
    for (const expr of [...rules.map((rule: { expr: string }) => rule.expr), ...asked]) {
      const { names, isWhole } = metricsIn(expr)
      expect([expr, isWhole, names.length > 0]).toEqual([expr, true, true])
      expect(names.filter((name) => !known.has(name.replace(/_(?:bucket|count|sum)$/, '')))).toEqual([])
    }
  })

  it('every alert leads to a page that is there', async () => {
    const headings = [...(await read('ops/README.md')).matchAll(/^### (.+)$/gm)].map(([, words = '']) =>
      words.toLowerCase().replaceAll(' ', '-'),
    )
    const text = await read('ops/prometheus/alerts.yml')
    const led = [...text.matchAll(/runbook: 'ops\/README\.md#(.+)'/g)].map(([, anchor]) => anchor)
    expect(led.length).toBe([...text.matchAll(/- alert:/g)].length)
    expect(led.filter((anchor) => !headings.includes(anchor ?? ''))).toEqual([])
  })
})

/** The names a query asks for, and whether it parses without a gap. */
function metricsIn(expr: string): { names: string[]; isWhole: boolean } {
  const names: string[] = []
  let isWhole = true
  parser.parse(expr).iterate({
    enter(node) {
      if (node.type.isError) isWhole = false
      if (node.name === 'Identifier' && node.node.parent?.name === 'VectorSelector')
        names.push(expr.slice(node.from, node.to))
    },
  })
  return { names, isWhole }
}

/** All that `/metrics` would name, and what Prometheus adds of its own. */
async function figures(): Promise<Set<string>> {
  const { registry } = createMetrics()
  const ofPages = new Registry()
  watchRequests({ info() {} } as never, ofPages)
  countCallbacks(ofPages)
  const kept = [...(await registry.getMetricsAsJSON()), ...(await ofPages.getMetricsAsJSON())]
  return new Set(['up', ...kept.map(({ name }) => name)])
}
