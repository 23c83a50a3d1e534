import { randomBytes } from 'node:crypto'
import { type ChatRef, createCore, money } from '../../src/core/index.ts'
import { run, type UseCase } from '../../src/core/kit/use-case.ts'
import { keepAuthenticator } from '../../src/core/people/second-factor/authenticator.ts'
import { newSecret } from '../../src/core/people/second-factor/totp.ts'
import { openDatabase } from '../../src/platform/database/client.ts'
import { createHasher } from '../../src/platform/passwords/hasher.ts'
import { openAccountOf } from '../../test/support/account.ts'
import { startOwnServer } from '../../test/support/own-server.ts'
import { BOT_ID, granted, mailReader, PASSWORD, PIN, settle, topUp } from '../../test/support/people.ts'
import { depsOver } from '../../test/support/wallet.ts'

/** An authenticator of their own, as its page switches it on. */
const switchOn: UseCase<ChatRef, null> = async (scope, chat) => {
  const { id: userId } = await scope.tx.user.findFirstOrThrow({
    where: { chats: { some: chat } },
    select: { id: true },
  })
  await keepAuthenticator(scope, userId, { secret: newSecret(scope.random), lastStep: 0n })
  return null
}

export type House = Awaited<ReturnType<typeof openHouse>>
export type Somebody = Awaited<ReturnType<House['person']>>

/** A durable PostgreSQL, and a core over it whose hashes cost what they cost in production. */
export async function openHouse() {
  const server = await startOwnServer()
  const prisma = openDatabase(server.app)
  let aheadMs = 0
  const deps = {
    ...depsOver(prisma, randomBytes(32)),
    hasher: createHasher({ pepper: randomBytes(32) }),
    clock: () => new Date(Date.now() + aheadMs),
  }
  const core = createCore(deps)
  let people = 0
  const stranger = async () => {
    const chat = { botId: BOT_ID, telegramId: 100_000n + BigInt(++people) }
    granted(await core.meetChat({ chat, firstName: 'Anna' }))
    return chat
  }
  return {
    core,
    deps,
    /** A chat of somebody who never wrote before. */
    stranger,
    /** Opens so many accounts with these addresses, all of one password: only the first is hashed. */
    async accounts(emails: readonly string[], { factor = false } = {}) {
      const [password, pin] = [await deps.hasher.hashPassword(PASSWORD), await deps.hasher.hashPin(PIN)]
      const hasher = { ...deps.hasher, hashPassword: async () => password, hashPin: async () => pin }
      for (const [number, email] of emails.entries()) {
        const phone = `+49151${factor ? 21 : 20}${String(number).padStart(6, '0')}`
        const details = {
          chat: await stranger(),
          name: 'Anna Bench',
          email,
          phone,
          locale: 'en',
          currency: 'EUR',
        } as const
        await openAccountOf({ ...deps, hasher }, { ...details, password: PASSWORD, pin: PIN })
        if (factor) granted(await run(deps, switchOn, details.chat))
      }
    },
    /** Somebody with an account, and with this much money in minor units. */
    async person(minor = 0n) {
      const number = ++people
      const chat = { botId: BOT_ID, telegramId: 100_000n + BigInt(number) }
      const email = `person${number}@example.org`
      const phone = `+4915112345${String(number).padStart(3, '0')}`
      const details = { chat, name: 'Anna Bench', email, phone, locale: 'en', currency: 'EUR' } as const
      const settled = await settle(core, { ...details, password: PASSWORD, pin: PIN }, mailReader({ core, prisma }))
      if (minor > 0n) await topUp(core, chat, money(minor, 'EUR'))
      return { ...settled, chat, email }
    },
    /** Moves the house's clock on, so that an authenticator shows another code. */
    advance(seconds: number) {
      aheadMs += seconds * 1000
    },
    async close() {
      await prisma.$disconnect()
      await server.close()
    },
  }
}
