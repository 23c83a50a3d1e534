import { v7 as uuidv7 } from 'uuid'
import { recordEvents } from '../../src/core/event/record-events.ts'
import { createCore } from '../../src/core/index.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { BOT_ID, granted, mailReader, PASSWORD, PIN, settle } from '../../test/support/people.ts'
import { depsOver } from '../../test/support/wallet.ts'
import type { House } from '../ledger/house.ts'

/** As many as a shop may have. */
const ENDPOINTS_A_SHOP = 10

/** Shops with so many endpoints between them, at these addresses in turn. */
export async function openShops({ app, key }: House, urls: readonly string[]) {
  const prisma = openDatabase(app)
  const deps = { ...depsOver(prisma, key), webhookOrigins: [new URL(urls[0] ?? '').origin] }
  const core = createCore(deps)
  const shops: string[] = []
  for (let at = 0; at < urls.length; at += ENDPOINTS_A_SHOP)
    shops.push(await open(at / ENDPOINTS_A_SHOP, urls.slice(at, at + ENDPOINTS_A_SHOP)))

  async function open(n: number, theirs: readonly string[]): Promise<string> {
    const actor = { botId: BOT_ID, telegramId: 100_000n + BigInt(n) }
    const name = `Person ${String.fromCharCode(65 + (n % 26))}`
    const who = {
      chat: actor,
      name,
      email: `person${n}@example.org`,
      phone: `+4915112345${String(n).padStart(3, '0')}`,
    }
    const details = { ...who, locale: 'en', currency: 'EUR', password: PASSWORD, pin: PIN } as const
    const { userId } = await settle(core, details, mailReader({ core, prisma }))
    granted(await core.nameShop({ actor, name: `Shop ${n}` }))
    const { token } = granted(await core.issueLink({ actor, purpose: 'api_key' }))
    const made = granted(await core.makeApiKey({ token, password: PASSWORD, scopes: ['webhooks:write'] }))
    for (const url of theirs)
      granted(await core.createEndpoint({ key: made.secret, idempotencyKey: uuidv7(), url, types: null }))
    return (await prisma.shop.findUniqueOrThrow({ where: { ownerId: userId } })).id
  }
  return {
    core,
    /** Something happens in the nth shop, and is on its way to all of its endpoints. Returns its id in messages' data. */
    async happens(n: number): Promise<void> {
      const { prisma: _, clock, ...rest } = deps
      const shopId = shops[n % shops.length] ?? ''
      const data = { invoice: `inv_${uuidv7().replaceAll('-', '')}`, recorded: String(performance.now()) }
      await prisma.$transaction((tx) =>
        recordEvents({ ...rest, tx, now: clock() }, [{ shopId, type: 'payment_link.deactivated', data }]),
      )
    },
    /** Deliveries that have not arrived, but for those of the endpoint that hangs. */
    async backlog(hanging: string): Promise<number> {
      const of = { state: 'waiting', endpoint: { url: { not: hanging } } }
      return prisma.webhookDelivery.count({ where: of })
    },
    close: () => prisma.$disconnect(),
  }
}
