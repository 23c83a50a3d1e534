import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { z } from 'zod'

type Locked = { name?: string; version: string; dev?: boolean }

const bom = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  components: z.array(
    z.looseObject({
      properties: z.array(z.looseObject({ name: z.string() })).optional(),
      purl: z.string().startsWith('pkg:npm/'),
      hashes: z.array(z.looseObject({ alg: z.literal('SHA-512'), content: z.string().length(128) })).min(1),
    }),
  ),
})

test('SUP-04 npm run sbom lists every part that is locked, with its fingerprint, and marks those that only develop', async () => {
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], { maxBuffer: 64 * 1024 * 1024 })
  const { components } = bom.parse(JSON.parse(stdout))
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
  const parts = Object.entries(packages).filter(([path]) => path !== '')
  const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const named = (path: string, { name, version }: Locked) => `${name ?? nameOf(path)}@${version}`
  // What is installed under another name is listed under that: its purl says what it is.
  const listed = components.map(({ purl }) => decodeURIComponent(purl.slice('pkg:npm/'.length)))
  expect(parts.length).toBeGreaterThan(300)
  expect(parts.map(([path, part]) => named(path, part)).filter((part) => !listed.includes(part))).toEqual([])
  const runs = new Set(parts.filter(([, { dev }]) => !dev).map(([path, part]) => named(path, part)))
  const marked = components.flatMap(({ properties = [] }, index) =>
    properties.some(({ name }) => name === 'cdx:npm:package:development') ? [listed[index] ?? ''] : [],
  )
  expect(marked.length).toBeGreaterThan(0)
  expect(marked.filter((part) => runs.has(part))).toEqual([])
}, 120_000)
