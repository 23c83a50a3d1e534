import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ApprovalView, ChatRef } from '#core'
import { query, rows } from '../../support/database.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from '../people/outbox.ts'

let world: World
let agent: ChatRef
let supervisor: ChatRef
beforeAll(async () => {
  world = await openWorld()
  agent = await world.agent()
  supervisor = await world.agent('supervisor')
})
afterEach(async () => expect(await world.breaches()).toEqual([]))
afterAll(() => world.close())

const eur = (text: string) => amountOf(text, 'EUR')
const stateOf = async ({ userId }: Person) =>
  (await world.deps.prisma.user.findUniqueOrThrow({ where: { id: userId } })).state

async function restricted(by = agent): Promise<Person> {
  const person = await world.person({ balance: '20.00' })
  const freeze = { actor: by, userId: person.userId, category: 'security', reason: 'a stolen phone' } as const
  granted(await world.core.restrictCustomer(freeze))
  return person
}

const ask = ({ userId }: Person, actor = agent) =>
  world.core.requestApproval({ actor, asked: { kind: 'release_account', userId }, reason: 'called back' })

const decide = (
  { id, hash }: ApprovalView,
  actor = supervisor,
  decision: 'approve' | 'refuse' | 'withdraw' = 'approve',
) => world.core.decideApproval({ actor, id, hash, decision })

const settledNotices = async (person: Person) =>
  world.deps.prisma.notice.count({ where: { userId: person.userId, kind: 'account_released' } })

describe('what takes two people', () => {
  test('ADM-03 ADM-04 unfreezing: one asks, another is told and approves, then it is done, once', async () => {
    const anna = await restricted()
    const asked = granted(await ask(anna))
    expect(asked).toMatchObject({
      kind: 'release_account',
      state: 'open',
      by: 'Agent',
      reason: 'called back',
      mine: true,
    })
    expect(asked.expiresAt.getTime() - asked.createdAt.getTime()).toBe(86_400_000)
    expect(await stateOf(anna)).toBe('restricted')
    expect(await noticesFor(world, supervisor)).toContainEqual({
      kind: 'approval_asked',
      id: asked.id,
      what: 'release_account',
      by: 'Agent',
    })
    const listed = granted(await world.core.listApprovals({ actor: supervisor })).find(({ id }) => id === asked.id)
    expect(listed).toMatchObject({ mine: false, mayDecide: true, restrictions: [{ reason: 'a stolen phone' }] })
    expect(granted(await decide(asked))).toMatchObject({ state: 'approved', decidedBy: 'Agent' })
    expect(await stateOf(anna)).toBe('active')
    expect((await noticesFor(world, agent)).at(-1)).toMatchObject({ kind: 'approval_decided', outcome: 'approved' })
    expect(granted(await decide(asked))).toMatchObject({ state: 'approved' })
    expect(await settledNotices(anna)).toBe(1)
  })

  test('ADM-04 an agent cannot approve at all, and whoever asked cannot approve it, as supervisor either', async () => {
    const anna = await restricted()
    const asked = granted(await ask(anna, supervisor))
    expect(refusal(await decide(asked, agent))).toEqual({ code: 'not_allowed' })
    expect(refusal(await decide(asked, supervisor))).toEqual({ code: 'second_person' })
    expect(refusal(await decide(asked, supervisor, 'refuse'))).toEqual({ code: 'second_person' })
    expect(await stateOf(anna)).toBe('restricted')
  })

  test('ADM-04 a second handle of the same person is the same person', async () => {
    const boss = await world.person({ name: 'Two Phones' })
    await appoint(world, boss.chat, 'owner', 'Boss')
    const second = { ...boss.chat, telegramId: boss.chat.telegramId + 800_000n }
    granted(await world.core.meetChat({ chat: second, firstName: 'Boss' }))
    await world.deps.prisma.chat.updateMany({ where: { telegramId: second.telegramId }, data: { userId: boss.userId } })
    await appoint(world, second, 'owner', 'Boss')
    const anna = await restricted()
    const asked = granted(await ask(anna, boss.chat))
    expect(refusal(await decide(asked, second))).toEqual({ code: 'second_person' })
    expect(granted(await world.core.listApprovals({ actor: second })).find(({ id }) => id === asked.id)).toMatchObject({
      mine: true,
      mayDecide: false,
    })
    expect(await stateOf(anna)).toBe('restricted')
  })

  test('ADM-04 ADM-06 whom it is about neither asks, nor decides, nor sees that it exists', async () => {
    const own = await world.person()
    await appoint(world, own.chat, 'supervisor', 'Own')
    const freeze = { actor: agent, userId: own.userId, category: 'security', reason: 'odd' } as const
    granted(await world.core.restrictCustomer(freeze))
    expect(refusal(await ask(own, own.chat))).toEqual({ code: 'own_account' })
    const asked = granted(await ask(own))
    expect(await noticesFor(world, own.chat)).not.toContainEqual(expect.objectContaining({ kind: 'approval_asked' }))
    const listed = granted(await world.core.listApprovals({ actor: own.chat }))
    expect(listed.map(({ id }) => id)).not.toContain(asked.id)
    expect(refusal(await world.core.readApproval({ actor: own.chat, id: asked.id }))).toEqual({ code: 'own_account' })
    expect(refusal(await decide(asked, own.chat))).toEqual({ code: 'own_account' })
    expect(await stateOf(own)).toBe('restricted')
    granted(await decide(asked))
  })

  test('ADM-04 what was changed since the card was shown has no effect, even where the hash was changed with it', async () => {
    const [anna, mallory] = [await restricted(), await restricted()]
    const asked = granted(await ask(anna))
    const other = JSON.stringify({ userId: mallory.userId })
    const edit = `update approval set request = '${other}', request_hash = sha256(convert_to('release_account' || E'\\n${other}', 'UTF8')) where id = '${asked.id}'`
    for (const url of [world.database.app, world.database.owner])
      await expect(query(url, edit)).rejects.toMatchObject({ code: '23001' })
    // Somebody who may switch the triggers off still cannot make the request and its hash differ ...
    const unguarded = (sql: string) => query(world.database.superuser, `set session_replication_role = replica; ${sql}`)
    await expect(unguarded(`update approval set request = '${other}' where id = '${asked.id}'`)).rejects.toMatchObject({
      code: '23514',
    })
    // ... and whoever decides sends back the hash they saw.
    await unguarded(edit)
    expect(granted(await decide(asked))).toMatchObject({ state: 'void' })
    expect([await stateOf(anna), await stateOf(mallory)]).toEqual(['restricted', 'restricted'])
  })

  test('ADM-04 after 24 hours it has no effect, and who asked is told', async () => {
    const anna = await restricted()
    const [asked, ben] = [granted(await ask(anna)), await restricted()]
    await world.advance(86_400)
    const late = granted(await ask(ben))
    expect(granted(await decide(asked))).toMatchObject({ state: 'expired', decidedBy: null })
    expect(await stateOf(anna)).toBe('restricted')
    expect(granted(await decide(late))).toMatchObject({ state: 'approved' })
    const again = granted(await ask(anna))
    expect(again.id).not.toBe(asked.id)
    await world.advance(86_401)
    granted(await world.core.sweep({}))
    expect((await noticesFor(world, agent)).at(-1)).toMatchObject({
      kind: 'approval_decided',
      outcome: 'expired',
      by: null,
    })
    granted(await world.core.sweep({}))
    expect(
      (await noticesFor(world, agent)).filter((n) => n.kind === 'approval_decided' && n.id === again.id),
    ).toHaveLength(1)
  })

  test('ADM-03 two approve at the same moment: it is done once; one who refuses meanwhile does not undo it', async () => {
    const others = [supervisor, await world.agent('compliance'), await world.agent('owner'), await world.agent('owner')]
    for (let round = 0; round < 5; round++) {
      const anna = await restricted()
      const asked = granted(await ask(anna))
      const answers = await Promise.all(
        others.map((actor, at) => decide(asked, actor, at === 3 ? 'refuse' : 'approve')),
      )
      const states = new Set(answers.map((answer) => granted(answer).state))
      expect(states.size).toBe(1)
      const approved = states.has('approved')
      expect(await stateOf(anna)).toBe(approved ? 'active' : 'restricted')
      expect(await settledNotices(anna)).toBe(approved ? 1 : 0)
    }
  })

  test('the same asked twice, also at once, is one request; withdrawn, it can be asked anew', async () => {
    const anna = await restricted()
    const [one, two] = await Promise.all([ask(anna), ask(anna)])
    expect(granted(one).id).toBe(granted(two).id)
    expect(refusal(await decide(granted(one), supervisor, 'withdraw'))).toEqual({ code: 'not_allowed' })
    expect(granted(await decide(granted(one), agent, 'withdraw'))).toMatchObject({ state: 'withdrawn' })
    expect(granted(await decide(granted(one)))).toMatchObject({ state: 'withdrawn' })
    const again = granted(await ask(anna))
    expect(again.id).not.toBe(granted(one).id)
    expect(granted(await decide(again, supervisor, 'refuse'))).toMatchObject({ state: 'refused' })
    expect(await stateOf(anna)).toBe('restricted')
  })

  test('what is over cannot be asked for, and what was done meanwhile is void', async () => {
    const anna = await world.person()
    expect(refusal(await ask(anna))).toEqual({ code: 'superseded' })
    const ben = await restricted()
    const asked = granted(await ask(ben))
    await world.deps.prisma.user.update({ where: { id: ben.userId }, data: { state: 'active' } })
    expect(granted(await decide(asked))).toMatchObject({ state: 'void' })
    expect(await settledNotices(ben)).toBe(0)
  })

  test('ADM-04 the database refuses one person for two, whatever the program says', async () => {
    const anna = await restricted()
    const { id } = granted(await ask(anna))
    const approve = (by: string, user: string) =>
      query(
        world.database.owner,
        `update approval set state = 'approved', decided_at = now(), decided_mark = '\\x00', decided_bot = ${agent.botId}, decided_telegram = ${by}, decided_user = ${user} where id = '${id}'`,
      )
    await expect(approve(String(agent.telegramId), 'null')).rejects.toMatchObject({ code: '23514' })
    await expect(approve('1', `'${anna.userId}'`)).rejects.toMatchObject({ code: '23514' })
    await expect(approve('null', 'null')).rejects.toMatchObject({ code: '23514' })
    await approve(String(supervisor.telegramId), 'null')
    await expect(approve(String(supervisor.telegramId), 'null')).rejects.toMatchObject({ code: '23001' })
    await expect(query(world.database.owner, `delete from approval where id = '${id}'`)).rejects.toThrow()
    await expect(
      query(
        world.database.owner,
        `insert into approval select gen_random_uuid(), kind, request, request_hash, reason_id, 1, 1,
        beneficiary_user, beneficiary_user, 'open', null, null, null, now(), now(), null, asked_mark from approval where id = '${id}'`,
      ),
    ).rejects.toMatchObject({ code: '23514' })
    // Nor is one made that was never asked: it begins open, and nobody has decided it.
    for (const decided of [
      "'approved', 1, 2, null, now(), now(), now()",
      "'refused', null, null, null, now(), now(), now()",
    ])
      await expect(
        query(
          world.database.owner,
          `insert into approval select gen_random_uuid(), kind, request, request_hash, reason_id, requested_bot,
          requested_telegram, requested_user, beneficiary_user, ${decided} from approval where id = '${id}'`,
        ),
      ).rejects.toMatchObject({ code: '23001' })
  })
})

/** Delivers everything that stands before a notice, and it: a reader is told in the order in which it happened. */
async function toldLast(id: string) {
  for (let last: unknown; ; ) {
    const told = granted(await world.core.takeNotice({ id }))
    if (!told) return last
    granted(await world.core.settleNotice({ id: told.id, told: told.ids, outcome: 'sent' }))
    last = told.notice
  }
}

describe('releasing an account', () => {
  test('MNY-16 what waited on hold is its owner’s in the same moment, and they are told how much arrived', async () => {
    const [anna, ben] = [await restricted(), await world.person({ balance: '50.00' })]
    for (const sum of ['3.00', '4.00']) {
      const pay = { actor: ben.chat, payee: { userId: anna.userId }, amount: eur(sum) }
      const { intentId } = granted(await world.core.quoteSend(pay))
      granted(await world.core.confirmPayment({ actor: ben.chat, intentId }))
    }
    expect(await world.balance(anna)).toBe('20.00')
    granted(await decide(granted(await ask(anna))))
    expect(await world.balance(anna)).toBe('27.00')
    expect(granted(await world.core.getBalances({ actor: anna.chat })).balances[0]?.onHold.minor).toBe(0n)
    const held = await rows<{ state: string }>(
      world.database.owner,
      `select h.state from ledger.hold h join ledger.account a on a.id = h.account_id where a.owner = 'user:${anna.userId}'`,
    )
    expect(held.map(({ state }) => state)).toEqual(['closed', 'closed'])
    const notice = await world.deps.prisma.notice.findFirst({
      where: { userId: anna.userId, kind: 'account_released' },
    })
    expect(await toldLast(notice?.id ?? '')).toEqual({
      kind: 'account_released',
      arrived: [eur('7.00')],
      frozen: false,
    })
  })

  test('MNY-16 payments that arrive while it is released are held and released, or arrive: none is left behind', async () => {
    for (let round = 0; round < 4; round++) {
      const [anna, ben] = [await restricted(), await world.person({ balance: '50.00' })]
      const pay = { actor: ben.chat, payee: { userId: anna.userId }, amount: eur('1.00') }
      const quotes = await Promise.all(Array.from({ length: 4 }, () => world.core.quoteSend(pay)))
      const asked = granted(await ask(anna))
      const second = world.another()
      await Promise.all([
        decide(asked),
        ...quotes.map((quote, at) =>
          (at % 2 ? world.core : second.core).confirmPayment({ actor: ben.chat, intentId: granted(quote).intentId }),
        ),
      ])
      await second.close()
      expect(await world.balance(anna)).toBe('24.00')
      expect(await world.breaches()).toEqual([])
    }
  })

  test('S64 an account its owner had frozen stays frozen when staff lift theirs', async () => {
    const anna = await world.person({ balance: '5.00' })
    granted(await world.core.freezeSelf({ actor: anna.chat }))
    const freeze = { actor: agent, userId: anna.userId, category: 'identity', reason: 'papers' } as const
    granted(await world.core.restrictCustomer(freeze))
    granted(await decide(granted(await ask(anna))))
    expect(await stateOf(anna)).toBe('frozen_by_user')
  })
})

// Last: what it leaves open is in the way of other lists.
test('ADM-04 whoever has asked for much still sees what others ask of them, the oldest first', async () => {
  const [busy, other] = [await world.agent('supervisor'), await world.agent()]
  const mine = granted(await ask(await restricted(), busy))
  // Sixty more of the same person's, written at once: each is what one call writes.
  await query(
    world.database.owner,
    `insert into approval (id, kind, request, request_hash, reason_id, requested_bot, requested_telegram, requested_user,
                           beneficiary_user, created_at, expires_at, asked_mark)
     select gen_random_uuid(), kind, asked.request, sha256(convert_to(kind || E'\\n' || asked.request, 'UTF8')), reason_id,
            requested_bot, requested_telegram, requested_user, beneficiary_user, created_at, expires_at, asked_mark
       from approval, generate_series(1, 60),
            lateral (select json_build_object('userId', gen_random_uuid())::text as request) asked
      where id = '${mine.id}'`,
  )
  const theirs = granted(await ask(await restricted(), other))
  const listed = granted(await world.core.listApprovals({ actor: busy }))
  expect(listed.find(({ id }) => id === theirs.id)).toMatchObject({ mine: false, mayDecide: true })
  expect(listed.filter(({ mine }) => mine)).toHaveLength(50)
  const asked = listed.map(({ createdAt }) => createdAt.getTime())
  expect(asked).toEqual(asked.toSorted((a, b) => a - b))
})
