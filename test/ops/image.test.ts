import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'

// No container engine here: what the image starts is started with nothing but what the image has.
const ROOT = join(import.meta.dirname, '../..')
const AS_IMAGE = join(ROOT, 'test/support/as-image.ts')
const read = (path: string) => readFile(join(ROOT, path), 'utf8')

/** What it says without any configuration, as in production. */
async function startedBare(args: readonly string[]): Promise<string> {
  const env = { PATH: process.env['PATH'], NODE_ENV: 'production' }
  const child = spawn(process.execPath, ['--import', AS_IMAGE, ...args], { cwd: ROOT, env })
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  if (child.exitCode === null) await once(child, 'exit')
  return said + complained
}

/** Every program inside the image. */
const PROGRAMS = ['src/main.ts', ...((await read('.dockerignore')).match(/(?<=^!)scripts\/[a-z-]+\.ts$/gm) ?? [])]
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'scripts/staff.ts': ['1', 'Olga'],
  'scripts/restored.ts': ['--from', '2026-01-01T00:00Z'],
}

test('OPS-04 every program that the operators’ page and the composed house start inside the image is there', async () => {
  const page = await read('ops/README.md')
  const house = /\*\*House commands\.\*\*[\s\S]*?\n\n/.exec(page)?.[0] ?? ''
  const named = [...house.matchAll(/`([a-z]+)`/g)].map(([, name]) => `scripts/${name}.ts`)
  const started = `${page}${await read('compose.yaml')}`.match(/(?<=node )scripts\/[a-z-]+\.ts/g) ?? []
  expect(named.length).toBeGreaterThan(3)
  expect([...named, ...started].filter((path) => !PROGRAMS.includes(path))).toEqual([])
})

test.for(PROGRAMS)('OPS-04 %s starts with what the image has, and asks for its configuration', async (program) => {
  const said = await startedBare([program, ...(WORDS[program] ?? [])])
  expect(said).not.toContain('the image has no')
  expect(said).toContain('DATABASE_URL')
})

test('OPS-04 a program that asks for a part of development is noticed', async () => {
  expect(await startedBare(['--input-type=module', '--eval', `import 'fast-check'`])).toContain('the image has no')
  expect(await startedBare(['--input-type=module', '--eval', `import './src/sandbox/index.ts'`])).toContain(
    'the image has no',
  )
})
