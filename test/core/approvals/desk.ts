import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { ApprovalView, ChatRef } from '#core'
import { granted } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

/**
 * Where two of staff decide whether an account is released: a world of its own for the tests of a file, whose books are
 * looked at after each. What is in it is there once a test runs.
 */
export function releaseDesk() {
  const at = {} as { world: World; agent: ChatRef; supervisor: ChatRef }
  beforeAll(async () => {
    at.world = await openWorld()
    at.agent = await at.world.agent()
    at.supervisor = await at.world.agent('supervisor')
  })
  afterEach(async () => expect(await at.world.breaches()).toEqual([]))
  afterAll(() => at.world.close())

  return Object.assign(at, {
    stateOf: async ({ userId: id }: Person) =>
      (await at.world.deps.prisma.user.findUniqueOrThrow({ where: { id } })).state,
    /** A customer whom staff have frozen. */
    async restricted(by = at.agent): Promise<Person> {
      const person = await at.world.person({ balance: '20.00' })
      const freeze = { actor: by, userId: person.userId, category: 'security', reason: 'a stolen phone' } as const
      granted(await at.world.core.restrictCustomer(freeze))
      return person
    },
    ask: ({ userId }: Person, actor = at.agent) =>
      at.world.core.requestApproval({ actor, asked: { kind: 'release_account', userId }, reason: 'called back' }),
    decide: (
      { id, hash }: ApprovalView,
      actor = at.supervisor,
      decision: 'approve' | 'refuse' | 'withdraw' = 'approve',
    ) => at.world.core.decideApproval({ actor, id, hash, decision }),
    settledNotices: ({ userId }: Person) =>
      at.world.deps.prisma.notice.count({ where: { userId, kind: 'account_released' } }),
  })
}
