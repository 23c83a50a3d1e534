import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { describe, expect, test } from 'vitest'
import { cruiseRooms } from '../scripts/checks/boundaries.ts'
import { type Plants, withPlanted } from './support/planted-tree.ts'

// [rule, what is planted, the file it is planted in, its text, and other files the plant needs]
const PLANTS: [rule: string, what: string, file: string, text: string, others?: Plants][] = [
  ['core-knows-nobody', 'a shell', 'src/core/send/send.ts', `import '../../bot/index.ts'`],
  [
    'core-knows-nobody',
    'an engine',
    'src/core/send/send.ts',
    `import { clock } from '../../platform/clock.ts'; clock()`,
  ],
  ['core-knows-nobody', 'Telegram', 'src/core/send/send.ts', `import type { Bot } from 'grammy'; export type B = Bot`],
  ['core-knows-nobody', 'Express', 'src/core/send/send.ts', `import 'express'`],
  ['core-knows-nobody', 'Redis', 'src/core/send/send.ts', `import 'ioredis'`],
  ['core-knows-nobody', 'HTTP', 'src/core/send/send.ts', `import { request } from 'node:https'; request('')`],
  ['core-knows-nobody', 'the sandbox', 'src/core/send/send.ts', `await import('../../sandbox/index.ts')`],
  ['core-opens-no-socket', 'a socket', 'src/core/send/send.ts', `import { connect } from 'node:net'; connect(1)`],
  ['only-the-door', 'a deep import by the chat', 'src/bot/x.ts', `import '../core/payment/decide.ts'`],
  [
    'only-the-door',
    'a port read by the wire',
    'src/http/x.ts',
    `import type { Clock } from '../core/ports/clock.ts'; export type C = Clock`,
  ],
  ['only-the-door', 'a deep import by an engine', 'src/platform/x.ts', `import '../core/payment/decide.ts'`],
  ['only-the-door', 'a deep import by main', 'src/main.ts', `import './core/payment/decide.ts'`],
  ['shells-are-strangers', 'the wire in the chat', 'src/bot/x.ts', `import { http } from '../http/index.ts'; http`],
  [
    'shells-are-strangers',
    'a type of the chat in the wire',
    'src/http/x.ts',
    `import type { bot } from '../bot/index.ts'; export type B = typeof bot`,
  ],
  ['shells-are-strangers', 'the chat in a job', 'src/jobs/x.ts', `import '../bot/index.ts'`],
  ['shells-know-one-world', 'Telegram in a job', 'src/jobs/x.ts', `import 'grammy'`],
  [
    'shells-have-no-engine',
    'an engine in a job',
    'src/jobs/x.ts',
    `import { clock } from '../platform/clock.ts'; clock()`,
  ],
  ['shells-know-one-world', 'Express in the chat', 'src/bot/x.ts', `import 'express'`],
  ['shells-know-one-world', 'Telegram in the wire', 'src/http/x.ts', `import 'grammy'`],
  [
    'shells-have-no-engine',
    'an engine in the chat',
    'src/bot/x.ts',
    `import { clock } from '../platform/clock.ts'; clock()`,
  ],
  ['engines-serve-everybody', 'a shell in an engine', 'src/platform/x.ts', `import '../bot/index.ts'`],
  ['engines-serve-everybody', 'the sandbox in an engine', 'src/platform/x.ts', `await import('../sandbox/index.ts')`],
  ['main-is-the-root', 'main in a shell', 'src/bot/x.ts', `import '../main.ts'`],
  ['sandbox-stays-outside', 'the sandbox in a shell', 'src/http/x.ts', `await import('../sandbox/index.ts')`],
  ['sandbox-is-asked-for', 'a static import in main', 'src/main.ts', `import './sandbox/index.ts'`],
  ['sandbox-plays-fair', 'a shell in the sandbox', 'src/sandbox/x.ts', `import '../http/index.ts'`],
  [
    'pure-stays-pure',
    'a node module',
    'src/core/payment/decide.ts',
    `import { randomUUID } from 'node:crypto'; randomUUID()`,
  ],
  ['pure-stays-pure', 'a package', 'src/core/money/money.ts', `import 'pg'`],
  [
    'pure-stays-pure',
    'the database',
    'src/core/wallet/fee.ts',
    `import type { PrismaClient } from '#prisma'; export type P = PrismaClient`,
  ],
  [
    'one-database-client',
    'the client as a value',
    'src/core/send/send.ts',
    `import { PrismaClient } from '#prisma'; new PrismaClient()`,
  ],
  [
    'one-database-client',
    'the client in a shell',
    'src/bot/x.ts',
    `import { PrismaClient } from '#prisma'; new PrismaClient()`,
  ],
  ['no-development-in-production', 'a dev dependency', 'src/http/x.ts', `import 'vitest'`],
  [
    'no-development-in-production',
    'a test support file',
    'src/platform/x.ts',
    `import '../../test/support/database.ts'`,
  ],
  [
    'pure-tests-are-pure',
    'the database behind a support file',
    'test/x.pure.test.ts',
    `import './support/database.ts'`,
  ],
  [
    'no-cycles',
    'two files that need each other',
    'src/bot/x.ts',
    `import { y } from './y.ts'; export const x = () => y`,
    { 'src/bot/y.ts': `import { x } from './x.ts'; export const y = () => x` },
  ],
  ['everything-is-found', 'an import that leads nowhere', 'src/bot/x.ts', `import './gone.ts'`],
  ['everything-is-found', 'an alias that leads nowhere', 'src/bot/x.ts', `import '#nothing'`],
]

describe('the rules of the rooms', () => {
  test('a house where everybody keeps to the rules has nothing broken, and every file was looked at', async () => {
    const { cruised, broken, overlooked } = await withPlanted({}, cruiseRooms)
    expect(broken).toEqual([])
    expect(overlooked).toEqual([])
    expect(cruised).toBe(12)
  })

  test.each(PLANTS)('%s catches %s', async (rule, _what, file, text, others) => {
    const { broken } = await withPlanted({ ...others, [file]: `${text}\nexport {}\n` }, cruiseRooms)
    expect(broken.filter((found) => found.rule === rule).map((found) => found.from)).toContain(file)
  })

  test('types may meet in a circle, and main may name a type of the sandbox', async () => {
    const { broken } = await withPlanted(
      {
        'src/bot/x.ts': `import type { Y } from './y.ts'\nexport type X = { y?: Y }\n`,
        'src/bot/y.ts': `import type { X } from './x.ts'\nexport type Y = { x?: X }\n`,
        'src/main.ts': `import type { phones } from './sandbox/index.ts'\nexport type P = typeof phones\n`,
      },
      cruiseRooms,
    )
    expect(broken).toEqual([])
  })

  test('what a rule watches is there: a file that moved away from its rule would be watched by none', async () => {
    const { ruleSet } = await extractDepcruiseOptions('./.dependency-cruiser.mjs')
    const watched = (ruleSet?.forbidden ?? []).flatMap((rule) => rule.from.path ?? [])
    const files = globSync('{src,test,scripts}/**/*.ts')
    expect(watched.length).toBeGreaterThan(0)
    expect(watched.filter((pattern) => !files.some((file) => new RegExp(pattern).test(file)))).toEqual([])
  })

  test('every rule was planted', async () => {
    const rules = await readFile('.dependency-cruiser.mjs', 'utf8')
    const names = [...rules.matchAll(/name: '([a-z-]+)'/g)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(0)
    expect(new Set(PLANTS.map(([rule]) => rule))).toEqual(new Set(names))
  })
})
