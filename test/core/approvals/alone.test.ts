import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ApprovalKind, ApprovalView, ChatRef } from '#core'
import { KINDS } from '../../../src/core/approvals/kinds.ts'
import { query } from '../../support/database.ts'
import { type Plan, WHAT_TAKES_TWO } from '../../support/decided.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { tellRates } from '../../support/tell-rates.ts'
import { byChat, trailOf } from '../../support/trail.ts'
import { openWorld, type Person, type World } from '../../support/world.ts'

let world: World
let asker: ChatRef
let linked: ChatRef
let others: ChatRef[]
let auditor: ChatRef
let effects = 0
let attempts = 0

beforeAll(async () => {
  world = await openWorld()
  await tellRates(world)
  asker = await world.agent('owner')
  linked = await world.agent('owner')
  others = [await world.agent('owner'), await world.agent('owner')]
  auditor = await world.agent('auditor')
  granted(await world.core.tieStaff({ chat: asker, other: linked }))
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(async () => {
  console.log(
    `what takes two: ${Object.keys(PLANS).length} kinds, attempted alone ${attempts} times, effects ${effects}`,
  )
  await world.close()
})

const PLANS = WHAT_TAKES_TWO
const planOf = (kind: ApprovalKind) => PLANS[kind]({ world, asker, others })

const ask = async ({ asked }: Plan, actor = asker): Promise<ApprovalView> =>
  granted(await world.core.requestApproval({ actor, asked, reason: 'as it should be' }))
const approve = ({ id, hash }: Pick<ApprovalView, 'id' | 'hash'>, actor: ChatRef) =>
  world.core.decideApproval({ actor, id, hash, decision: 'approve' })

async function nothing(plan: Plan, attempt: Promise<unknown>): Promise<void> {
  await attempt
  attempts += 1
  const done = await plan.done()
  effects += done
  expect(done).toBe(0)
}

/** LOG-04: who asked and why, who agreed, and what the house did because of it: each once, the last by its approval. */
async function isInTheTrail({ row: [action, of] }: Plan, { id, kind }: ApprovalView): Promise<void> {
  const subject = `approval:${id}`
  const why = { kind, reason: expect.any(String) }
  expect(await trailOf(world, 'approval.asked', subject)).toEqual([{ actor: byChat(asker), subject, detail: why }])
  const [agreed, ...more] = await trailOf(world, 'approval.approved', subject)
  expect(more).toEqual([])
  expect(others.map(byChat)).toContain(agreed?.actor)
  const rows = await trailOf(world, action, of ?? subject)
  const done = rows.filter(
    (row) => of === undefined || Object.values(row.detail).some((one) => [id, subject].includes(String(one))),
  )
  expect(done).toEqual([{ actor: 'system', subject: of ?? subject, detail: expect.anything() }])
}

/** Whoever it is about, with every right there is: by their wallet, or by the chat the role is for. */
async function concerned(about: Person | ChatRef): Promise<ChatRef> {
  if ('telegramId' in about) return about
  await appoint(world, about.chat, 'owner', 'Concerned')
  return about.chat
}

describe('ADM-03 ADM-04 what takes two people, attempted by one', () => {
  test('ADM-04 every kind there is has been decided here', () => {
    expect(Object.keys(PLANS).toSorted()).toEqual(Object.keys(KINDS).toSorted())
  })

  test.each(Object.keys(PLANS) as ApprovalKind[])(
    'ADM-04 LOG-04 %s: nobody alone; by two, once, and in the trail',
    async (kind) => {
      const plan = await planOf(kind)
      const asked = await ask(plan)
      await nothing(
        plan,
        approve(asked, asker).then((own) => expect(refusal(own).code).toBe('second_person')),
      )
      await nothing(
        plan,
        approve(asked, linked).then((own) => expect(refusal(own).code).toBe('second_person')),
      )
      await nothing(
        plan,
        approve(asked, auditor).then((other) => expect(refusal(other).code).toBe('not_allowed')),
      )
      if (plan.about) {
        const theirs = await approve(asked, await concerned(plan.about))
        await nothing(plan, Promise.resolve(expect(['own_account', 'not_allowed']).toContain(refusal(theirs).code)))
      }
      await nothing(plan, selfApproved(asked))
      await nothing(plan, approve({ ...asked, hash: 'another' }, others[0] as ChatRef))
      // A changed hash ended that one; asked anew, two agree at the same moment, and it happens once.
      const again = await ask(plan)
      const both = await Promise.all(others.map((actor) => approve(again, actor)))
      for (const one of both) expect(granted(one).state).toBe('approved')
      expect(await plan.done()).toBe(1)
      granted(await approve(again, others[0] as ChatRef))
      expect(await plan.done()).toBe(1)
      await isInTheTrail(plan, again)
    },
  )

  test.each(Object.keys(PLANS) as ApprovalKind[])(
    'ADM-04 LOG-04 %s: after 24 hours nothing comes of it',
    async (kind) => {
      const plan = await planOf(kind)
      const asked = await ask(plan)
      await query(
        world.database.superuser,
        `set session_replication_role = replica; update approval set expires_at = created_at where id = '${asked.id}'`,
      )
      await nothing(
        plan,
        approve(asked, others[0] as ChatRef).then((late) => expect(granted(late).state).toBe('expired')),
      )
      const over = { actor: 'system', subject: `approval:${asked.id}`, detail: { kind } }
      expect(await trailOf(world, 'approval.expired', `approval:${asked.id}`)).toEqual([over])
    },
  )
})

/** One person's hand in the database itself: the row of a request they made, approved by them. */
async function selfApproved({ id }: ApprovalView): Promise<void> {
  for (const { botId, telegramId } of [asker, linked]) {
    const by = `decided_bot = ${botId}, decided_telegram = ${telegramId}`
    const edit = `update approval set state = 'approved', decided_at = now(), ${by} where id = '${id}'`
    await expect(query(world.database.owner, edit)).rejects.toMatchObject({ code: '23514' })
  }
}
