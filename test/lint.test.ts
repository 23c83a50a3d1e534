import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const BIOME = resolve('node_modules/.bin/biome')

const long = (lines: number): string => `export function long(): void {\n${'  void 0\n'.repeat(lines)}}\n`
const tangled = `export function tangled(a: boolean): number {\n${'  if (a) { for (;;) { if (a) { while (a) { if (a) return 1 } } } }\n'.repeat(2)}  return 2\n}\n`

// [rule, file it is planted in, what is planted]
const PLANTS: [rule: string, file: string, text: string][] = [
  ['noConsole', 'src/bot/planted.ts', `console.log(1)`],
  ['noProcessEnv', 'src/http/planted.ts', `export const key = process.env['KEY']`],
  ['noNonNullAssertion', 'src/bot/planted.ts', `export const a = (b?: string) => b!.length`],
  ['noRestrictedGlobals', 'src/core/planted.ts', `export const a = fetch('https://example.org')`],
  ['noRestrictedGlobals', 'src/core/planted.ts', `export const a = process.pid`],
  [
    'noFloatingPromises',
    'src/bot/planted.ts',
    `async function f(): Promise<void> {}\nexport function g(): void {\n  f()\n}`,
  ],
  ['noMisusedPromises', 'src/bot/planted.ts', `async function f(): Promise<void> {}\nif (f()) throw new Error('')`],
  ['noExcessiveLinesPerFunction', 'src/bot/planted.ts', long(61)],
  ['noExcessiveCognitiveComplexity', 'src/bot/planted.ts', tangled],
]

test.each(PLANTS)('the linter catches %s in %s', async (rule, file, text) => {
  expect(await lint(file, `${text}\n`)).toContain(rule)
})

test('the linter has nothing against config.ts reading the environment', async () => {
  expect(await lint('src/config.ts', `export const key = process.env['KEY']\n`)).not.toContain('noProcessEnv')
})

// Biome in a folder of its own, with our rules and one file.
async function lint(file: string, text: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'okpay-lint-'))
  try {
    await mkdir(join(root, dirname(file)), { recursive: true })
    for (const own of ['biome.json', '.gitignore', 'tsconfig.json', 'package.json'])
      await copyFile(own, join(root, own))
    await writeFile(join(root, file), text)
    return await new Promise((done) => {
      execFile(BIOME, ['lint', '--reporter=github', file], { cwd: root }, (_error, stdout) => done(stdout))
    })
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
