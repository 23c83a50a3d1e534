import { randomBytes } from 'node:crypto'
import { createCore } from '../src/core/index.ts'
import { openDatabase } from '../src/platform/database/client.ts'
import { createKeyring, openHouseKeys } from '../src/platform/keys/index.ts'
import { allWrappings, rewrapAll } from '../src/platform/keys/rewrap.ts'
import { BOT_ID } from '../test/support/people.ts'
import { depsOver } from '../test/support/wallet.ts'
import { percentile } from './kit/percentile.ts'
import { gatherCrowd } from './ledger/crowd.ts'
import { openHouse } from './ledger/house.ts'

// Changes the key-encryption key of a house with 100,000 wrapped keys while eight people at a time ask for their
// balance, for which their name is opened. What must not happen is one failed look. The last line is one JSON object.
const PEOPLE = 50_000
const AT_ONCE = 8

const house = await openHouse()
const crowd = await gatherCrowd(house, PEOPLE)
const prisma = openDatabase(house.app)
const keys = [randomBytes(32), house.key]
const core = createCore({ ...depsOver(prisma, house.key), keyring: createKeyring(await openHouseKeys(prisma, keys)) })

const looks: { took: number; failed: boolean }[] = []
let isOpen = true
const visitor = async (_: unknown, number: number) => {
  for (let n = number; isOpen; n += 7) {
    const began = performance.now()
    const telegramId = crowd[n % PEOPLE]?.telegramId ?? 0n
    const seen = await core.getBalances({ actor: { botId: BOT_ID, telegramId } }).catch(() => null)
    looks.push({ took: performance.now() - began, failed: !seen?.ok })
  }
}
const visitors = Array.from({ length: AT_ONCE }, visitor)
const began = performance.now()
const renewed = await rewrapAll(prisma, allWrappings(keys), true)
const seconds = (performance.now() - began) / 1000
isOpen = false
await Promise.all(visitors)
const left = await rewrapAll(prisma, allWrappings(keys), false)
const sum = (of: (table: (typeof renewed)[number]) => number, tables = renewed) =>
  tables.reduce((total, table) => total + of(table), 0)
await prisma.$disconnect()
await house.close()

const failed = looks.filter((look) => look.failed).length
const figures = {
  renewed: sum(({ renewed: keysRenewed }) => keysRenewed),
  older: sum(({ older }) => older, left),
  seconds: Number(seconds.toFixed(1)),
  keysPerSec: Math.round(sum(({ renewed: keysRenewed }) => keysRenewed) / seconds),
  looks: looks.length,
  failed,
  lookP99Ms: Number(
    percentile(
      looks.map(({ took }) => took),
      0.99,
    ).toFixed(1),
  ),
}
process.stdout.write(`${JSON.stringify(figures)}\n`)
process.exit(failed === 0 && figures.older === 0 ? 0 : 1)
