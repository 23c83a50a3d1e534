import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { appoint, granted, refusal } from '../../support/people.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

// A staff member's second Telegram account, which never held a wallet: only the owner of the house can know of it.
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

/** A staff member with two Telegram accounts, neither of which has a wallet. */
async function twice() {
  const [first, second] = [world.stranger(), world.stranger()]
  for (const chat of [first, second]) {
    granted(await world.core.meetChat({ chat, firstName: 'Twice' }))
    await appoint(world, chat, 'owner', 'Twice')
  }
  return { first, second }
}

async function restricted(): Promise<Person> {
  const person = await world.person()
  const [actor, userId] = [await world.agent('owner'), person.userId]
  granted(await world.core.restrictCustomer({ actor, userId, category: 'security', reason: 'a stolen phone' }))
  return person
}
const ask = async (actor: ChatRef, { userId }: Person) =>
  world.core.requestApproval({ actor, asked: { kind: 'release_account', userId }, reason: 'called back' })
const approve = (actor: ChatRef, { id, hash }: { id: string; hash: string }) =>
  world.core.decideApproval({ actor, id, hash, decision: 'approve' })
const stateOf = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state

describe('ADM-04 ADM-06 two Telegram accounts of one staff member, without a wallet', () => {
  test('ADM-04 once the owner has said so, neither approves what the other asked for, nor is asked to', async () => {
    const { first, second } = await twice()
    granted(await world.core.tieStaff({ chat: first, other: second }))
    const customer = await restricted()
    const asked = granted(await ask(first, customer))
    expect((await noticesFor(world, second)).filter(({ kind }) => kind === 'approval_asked')).toEqual([])
    expect(refusal(await approve(second, asked))).toEqual({ code: 'second_person' })
    // It is their own request, from whichever account: they may take it back.
    const { id, hash } = asked
    granted(await world.core.decideApproval({ actor: second, id, hash, decision: 'withdraw' }))
    expect(await stateOf(customer)).toBe('restricted')
  })

  test('ADM-04 what was asked before it was said, and by an account that is no longer staff, is theirs as well', async () => {
    const { first, second } = await twice()
    const customer = await restricted()
    const asked = granted(await ask(first, customer))
    granted(await world.core.tieStaff({ chat: second, other: first }))
    granted(await world.core.dismissStaff(first))
    expect(refusal(await approve(second, asked))).toEqual({ code: 'second_person' })
    granted(await approve(await world.agent('owner'), asked))
    expect(await stateOf(customer)).toBe('active')
  })

  test('ADM-04 the database holds it against whoever writes to it directly', async () => {
    const { first, second } = await twice()
    granted(await world.core.tieStaff({ chat: first, other: second }))
    const { id } = granted(await ask(first, await restricted()))
    const decided = {
      state: 'approved',
      decidedAt: new Date(),
      decidedBot: second.botId,
      decidedMark: new Uint8Array(32),
    }
    const approved = world.deps.prisma.approval.update({
      where: { id },
      data: { ...decided, decidedTelegram: second.telegramId },
    })
    await expect(approved).rejects.toThrow(/two people/)
  })

  test('ADM-06 a private account of theirs is their own: they neither look it up, nor ask for it, nor agree to it', async () => {
    const { first } = await twice()
    const own = await restricted()
    const asked = granted(await ask(await world.agent('supervisor'), own))
    granted(await world.core.tieStaff({ chat: first, other: own.chat }))
    expect(refusal(await world.core.lookUpCustomer({ actor: first, who: { userId: own.userId } })).code).toBe(
      'own_account',
    )
    expect(refusal(await ask(first, own)).code).toBe('own_account')
    expect(refusal(await approve(first, asked)).code).toBe('own_account')
    const listed = granted(await world.core.listApprovals({ actor: first }))
    expect(listed.map(({ id }) => id)).not.toContain(asked.id)
  })

  test('ADM-04 three accounts are one person whichever two were named; one that was named by mistake stands for itself again', async () => {
    const [{ first, second }, { first: third }] = [await twice(), await twice()]
    granted(await world.core.tieStaff({ chat: first, other: second }))
    granted(await world.core.tieStaff({ chat: second, other: third }))
    const asked = granted(await ask(first, await restricted()))
    expect(refusal(await approve(third, asked))).toEqual({ code: 'second_person' })
    granted(await world.core.tieStaff({ chat: third, other: null }))
    granted(await approve(third, asked))
    const nobody = { chat: world.stranger(), other: world.stranger() }
    expect(refusal(await world.core.tieStaff(nobody)).code).toBe('not_found')
  })
})
