import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Asked, ChatRef } from '#core'
import { agreed } from '../../support/agreed.ts'
import { granted } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'

export const RETURNED = { type: 'topup.returned' } as const
export const eur = (text: string) => amountOf(text, 'EUR')

/**
 * Where two of staff decide whose money is: a world of its own for the tests of a file, whose books are looked at after
 * each. What is in it is there once a test runs.
 */
export function suspenseDesk() {
  const at = {} as { world: World; agent: ChatRef; supervisor: ChatRef }
  beforeAll(async () => {
    at.world = await openWorld()
    at.agent = await at.world.agent()
    at.supervisor = await at.world.agent('supervisor')
  })
  afterEach(async () => expect(await at.world.breaches()).toEqual([]))
  afterAll(() => at.world.close())

  const decided = (asked: Asked) => agreed(at.world, [at.agent, at.supervisor], asked)
  const itemOf = (id: string) => at.world.deps.prisma.suspenseItem.findUniqueOrThrow({ where: { id } })
  return Object.assign(at, {
    /** One asks, the other agrees. What became of it. */
    decided,
    given: (itemId: string, { userId }: Person) => decided({ kind: 'assign_suspense', itemId, userId }),
    itemOf,
    stateOf: async (id: string) => (await itemOf(id)).state,
    /** Somebody's order of a transfer: the reference they are told to write. */
    async ordered({ chat: actor }: Person, text: string): Promise<string> {
      return granted(await at.world.core.startTopUp({ actor, rail: 'bank', amount: eur(text) })).reference
    },
    /** What is on the house's account, or the bank's, of a kind, in cents. */
    async houseHas(kind: string): Promise<bigint> {
      const found = await at.world.deps.prisma.ledgerAccount.findFirst({ where: { kind, currency: 'EUR' } })
      return found?.balance ?? 0n
    },
  })
}
