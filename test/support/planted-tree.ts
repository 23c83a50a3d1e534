import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Files of a small pretend project: path -> contents. */
export type Plants = Record<string, string>

// As many packages as the rules speak of, each an empty module: what counts is that an import leads to it.
const PACKAGES = {
  grammy: 'dependencies',
  express: 'dependencies',
  ioredis: 'dependencies',
  pg: 'dependencies',
} as const
const DEV_PACKAGES = ['vitest']

const HEALTHY: Plants = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: { '#core': './src/core/index.ts', '#prisma': './generated/prisma/client.ts' },
    dependencies: Object.fromEntries(Object.keys(PACKAGES).map((name) => [name, '1.0.0'])),
    devDependencies: Object.fromEntries(DEV_PACKAGES.map((name) => [name, '1.0.0'])),
  }),
  'generated/prisma/client.ts': 'export class PrismaClient {}\n',
  'src/core/money/money.ts': 'export const zero = 0n\n',
  'src/core/ports/clock.ts': 'export type Clock = () => Date\n',
  'src/core/kit/use-case.ts': `import { PrismaClient } from '#prisma'\nexport const client = PrismaClient\n`,
  'src/core/payment/decide.ts': `import { zero } from '../money/money.ts'\nexport const nothing = zero\n`,
  'src/core/index.ts': `export { nothing } from './payment/decide.ts'\nexport { client } from './kit/use-case.ts'\n`,
  'src/platform/clock.ts': `import type { Clock } from '../core/ports/clock.ts'\nexport const clock: Clock = () => new Date()\n`,
  'src/bot/index.ts': `import 'grammy'\nimport { nothing } from '#core'\nexport const bot = nothing\n`,
  'src/http/index.ts': `import 'express'\nimport { nothing } from '#core'\nexport const http = nothing\n`,
  'src/sandbox/index.ts': `import { clock } from '../platform/clock.ts'\nexport const phones = clock\n`,
  'src/main.ts': `import './bot/index.ts'\nimport './http/index.ts'\nawait import('./sandbox/index.ts')\n`,
  'test/support/database.ts': `import 'pg'\n`,
  'test/money.pure.test.ts': `import '../src/core/money/money.ts'\n`,
}

/** Lays a healthy pretend project with every room into a new folder, the given files over it, and takes it away after use. */
export async function withPlanted<T>(plants: Plants, use: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), 'okpay-planted-'))
  try {
    const packages = [...Object.keys(PACKAGES), ...DEV_PACKAGES].flatMap((name) => [
      [
        `node_modules/${name}/package.json`,
        JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' }),
      ],
      [`node_modules/${name}/index.js`, 'export {}\n'],
    ])
    for (const [path, contents] of [...packages, ...Object.entries(HEALTHY), ...Object.entries(plants)])
      await write(join(root, path as string), contents as string)
    return await use(root)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

async function write(file: string, contents: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, contents)
}
