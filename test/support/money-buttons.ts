import type { Phone, Town } from './chat.ts'
import { appOf, visit } from './connection.ts'
import { granted, PIN } from './people.ts'
import { paid } from './refund.ts'
import { linkOf } from './shop.ts'
import { savedAccount } from './withdraw.ts'
import type { Person } from './world.ts'

type Customer = Phone & { person: Person }

/** Where it happens: Anna has 500.00, Ben nothing; who they are may change from test to test. */
export type Scene = { town: Town; anna: Customer; ben: Customer }

export type MoneyButton = {
  /** Brings somebody to the card, and names its button. */
  shown(): Promise<{ phone: Phone; label: string }>
  /** How many entries one tap books. */
  entries: number
  /** What there is afterwards, and never twice. */
  once(): Promise<unknown>
  leaves: unknown
}

/** Every button that moves money or allows that, by what it is. */
export function moneyButtons(on: Scene) {
  const counts = {
    /** Money of hers that moved by a card. */
    intents: (state: string) =>
      on.town.world.deps.prisma.intent.count({ where: { ownerId: on.anna.person.userId, state } }),
  }

  /** A withdrawal of 25.00 to her bank, up to its card, with its PIN given. */
  async function withdrawal(): Promise<void> {
    await savedAccount(on.town.world, on.anna.person)
    await on.anna.writes('/withdraw 25')
    await on.anna.taps('Bank account ···3000')
    const { id } = await newestPayout()
    await on.town.world.authorise(on.anna.person, id)
  }
  const newestPayout = () =>
    on.town.world.deps.prisma.payout.findFirstOrThrow({
      where: { ownerId: on.anna.person.userId },
      orderBy: { createdAt: 'desc' },
    })

  /** 300.00 to somebody she never paid: it waits. */
  async function held(): Promise<string> {
    await on.anna.writes(`/send 300 ${on.ben.person.okpayId}`)
    await on.anna.taps('Send 300.00 EUR')
    await on.anna.tapsPin(PIN)
    return (await on.town.world.deps.prisma.intent.findFirstOrThrow({ where: { ownerId: on.anna.person.userId } })).id
  }

  return {
    'send-confirm': {
      async shown() {
        await on.anna.writes(`/send 5 ${on.ben.person.okpayId}`)
        return { phone: on.anna, label: 'Send 5.00 EUR' }
      },
      entries: 1,
      once: async () => [await counts.intents('committed'), await on.town.world.balance(on.ben.person)],
      leaves: [1, '5.00'],
    },
    'the last digit of a PIN': {
      async shown() {
        await on.anna.writes(`/send 60 ${on.ben.person.okpayId}`)
        await on.anna.taps('Send 60.00 EUR')
        await on.anna.tapsPin(PIN.slice(0, -1))
        return { phone: on.anna, label: PIN.slice(-1) }
      },
      entries: 1,
      once: async () => [await counts.intents('committed'), await on.town.world.balance(on.ben.person)],
      leaves: [1, '60.00'],
    },
    'pay-confirm': {
      async shown() {
        granted(await on.town.world.core.nameShop({ actor: on.ben.actor, name: 'Café Aurora' }))
        await on.anna.starts(`pay_${await linkOf(on.town.world, on.ben, '12.50')}`)
        return { phone: on.anna, label: 'Pay 12.50 EUR' }
      },
      entries: 1,
      once: async () => [await counts.intents('committed'), await on.town.world.balance(on.anna.person)],
      leaves: [1, '487.50'],
    },
    'refund-confirm': {
      async shown() {
        granted(await on.town.world.core.nameShop({ actor: on.anna.actor, name: 'Café Aurora' }))
        const sam = await on.town.customer({ name: 'Sam Newman', balance: '100.00' })
        await paid(on.town.world, sam.person, await linkOf(on.town.world, on.anna, '12.50'))
        await on.town.deliver()
        await on.anna.taps('Refund')
        await on.anna.taps('All of it: 12.50 EUR')
        await on.anna.taps('Returned')
        return { phone: on.anna, label: 'Give back 12.50 EUR' }
      },
      entries: 1,
      once: () =>
        on.town.world.deps.prisma.refund.count({ where: { sellerId: on.anna.person.userId, state: 'succeeded' } }),
      leaves: 1,
    },
    'withdraw-confirm': {
      async shown() {
        await withdrawal()
        return { phone: on.anna, label: 'Withdraw 25.00 EUR' }
      },
      entries: 1,
      once: async () => [(await newestPayout()).state, await on.town.world.balance(on.anna.person)],
      leaves: ['held', '474.50'],
    },
    'withdraw-call-off': {
      async shown() {
        await withdrawal()
        await on.anna.taps('Withdraw 25.00 EUR')
        return { phone: on.anna, label: 'Call it off: 25.50 EUR back' }
      },
      entries: 1,
      once: async () => [(await newestPayout()).state, await on.town.world.balance(on.anna.person)],
      leaves: ['cancelled', '500.00'],
    },
    'exchange-confirm': {
      async shown() {
        await on.anna.writes('/exchange 100 eur to usd')
        return { phone: on.anna, label: 'Exchange 100.00 EUR' }
      },
      entries: 1,
      once: () => on.town.world.balance(on.anna.person, 'USD'),
      leaves: '124.37',
    },
    'connect-confirm': {
      async shown() {
        const { token } = await visit(on.town.world, await appOf(on.town.world))
        await on.anna.starts(`connect_${token}`)
        await on.anna.taps(String(granted(await on.town.world.core.getConnect({ token })).number))
        const mine = { ownerId: on.anna.person.userId, state: 'draft' }
        const consent = await on.town.world.deps.prisma.connection.findFirstOrThrow({ where: mine })
        await on.town.world.authorise(on.anna.person, consent.id)
        return { phone: on.anna, label: 'Allow' }
      },
      entries: 0,
      once: () =>
        on.town.world.deps.prisma.connection.count({ where: { ownerId: on.anna.person.userId, state: 'active' } }),
      leaves: 1,
    },
    'what a page asked for': {
      async shown() {
        granted(await on.town.world.core.nameShop({ actor: on.ben.actor, name: 'Café Aurora' }))
        const token = await linkOf(on.town.world, on.ben, '12.50')
        granted(await on.town.world.core.askToPay({ token, okpayId: on.anna.person.okpayId }))
        await on.town.deliver()
        await on.anna.taps('Review and pay')
        return { phone: on.anna, label: 'Pay 12.50 EUR' }
      },
      entries: 1,
      once: async () => [await counts.intents('committed'), await on.town.world.balance(on.anna.person)],
      leaves: [1, '487.50'],
    },
    'a way to top up': {
      async shown() {
        await on.anna.writes('/topup 50')
        return { phone: on.anna, label: 'Bank transfer' }
      },
      entries: 0,
      once: () => on.town.world.deps.prisma.topUp.count({ where: { userId: on.anna.person.userId, state: 'pending' } }),
      leaves: 1,
    },
    'call-off': {
      async shown() {
        await held()
        return { phone: on.anna, label: 'Call it off' }
      },
      entries: 1,
      once: async () => [await counts.intents('returned'), await on.town.world.balance(on.anna.person)],
      leaves: [1, '500.00'],
    },
    'approval-decide': {
      async shown() {
        await on.town.world.deps.prisma.chat.updateMany({
          where: { userId: on.anna.person.userId },
          data: { reboundAt: on.town.world.deps.clock() },
        })
        const asked = { kind: 'release_payment', intentId: await held() } as const
        const [asker, boss] = [await on.town.agent('agent', 'Lena'), await on.town.agent('supervisor', 'Max')]
        granted(await on.town.world.core.requestApproval({ actor: asker.actor, asked, reason: 'all of it agrees' }))
        await on.town.deliver()
        await boss.taps('Look')
        return { phone: boss, label: 'Approve' }
      },
      entries: 1,
      once: async () => [await counts.intents('committed'), await on.town.world.balance(on.ben.person)],
      leaves: [1, '300.00'],
    },
  } satisfies Record<string, MoneyButton>
}
