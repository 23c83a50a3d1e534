import { describe, expect, test } from 'vitest'
import { query } from '../../support/database.ts'
import { hasLeft } from '../../support/left.ts'
import { granted, refusal } from '../../support/people.ts'
import { noticesFor } from '../people/outbox.ts'
import { releaseDesk } from './desk.ts'

const desk = releaseDesk()

describe('what takes two people', () => {
  test('ADM-03 ADM-04 unfreezing: one asks, another is told and approves, then it is done, once', async () => {
    const anna = await desk.restricted()
    const asked = granted(await desk.ask(anna))
    expect(asked).toMatchObject({
      kind: 'release_account',
      state: 'open',
      by: 'Agent',
      reason: 'called back',
      mine: true,
    })
    expect(asked.expiresAt.getTime() - asked.createdAt.getTime()).toBe(86_400_000)
    expect(await desk.stateOf(anna)).toBe('restricted')
    expect(await noticesFor(desk.world, desk.supervisor)).toContainEqual({
      kind: 'approval_asked',
      id: asked.id,
      what: 'release_account',
      by: 'Agent',
    })
    const listed = granted(await desk.world.core.listApprovals({ actor: desk.supervisor })).find(
      ({ id }) => id === asked.id,
    )
    expect(listed).toMatchObject({ mine: false, mayDecide: true, restrictions: [{ reason: null }] })
    const opened = { actor: desk.supervisor, id: asked.id }
    expect(granted(await desk.world.core.readApproval(opened)).restrictions).toMatchObject([
      { reason: 'a stolen phone' },
    ])
    expect(granted(await desk.decide(asked))).toMatchObject({ state: 'approved', decidedBy: 'Agent' })
    expect(await desk.stateOf(anna)).toBe('active')
    expect((await noticesFor(desk.world, desk.agent)).at(-1)).toMatchObject({
      kind: 'approval_decided',
      outcome: 'approved',
    })
    expect(granted(await desk.decide(asked))).toMatchObject({ state: 'approved' })
    expect(await desk.settledNotices(anna)).toBe(1)
  })

  test('ADM-04 what was changed since the card was shown has no effect, even where the hash was changed with it', async () => {
    const [anna, mallory] = [await desk.restricted(), await desk.restricted()]
    const asked = granted(await desk.ask(anna))
    const other = JSON.stringify({ userId: mallory.userId })
    const edit = `update approval set request = '${other}', request_hash = sha256(convert_to('release_account' || E'\\n${other}', 'UTF8')) where id = '${asked.id}'`
    for (const url of [desk.world.database.app, desk.world.database.owner])
      await expect(query(url, edit)).rejects.toMatchObject({ code: '23001' })
    // Somebody who may switch the triggers off still cannot make the request and its hash differ ...
    const unguarded = (sql: string) =>
      query(desk.world.database.superuser, `set session_replication_role = replica; ${sql}`)
    await expect(unguarded(`update approval set request = '${other}' where id = '${asked.id}'`)).rejects.toMatchObject({
      code: '23514',
    })
    // ... and whoever decides sends back the hash they saw.
    await unguarded(edit)
    expect(granted(await desk.decide(asked))).toMatchObject({ state: 'void' })
    expect([await desk.stateOf(anna), await desk.stateOf(mallory)]).toEqual(['restricted', 'restricted'])
  })

  test('ADM-04 after 24 hours it has no effect, and who asked is told', async () => {
    const anna = await desk.restricted()
    const [asked, ben] = [granted(await desk.ask(anna)), await desk.restricted()]
    await desk.world.advance(86_400)
    const late = granted(await desk.ask(ben))
    expect(granted(await desk.decide(asked))).toMatchObject({ state: 'expired', decidedBy: null })
    expect(await desk.stateOf(anna)).toBe('restricted')
    expect(granted(await desk.decide(late))).toMatchObject({ state: 'approved' })
    const again = granted(await desk.ask(anna))
    expect(again.id).not.toBe(asked.id)
    await desk.world.advance(86_401)
    granted(await desk.world.core.sweep({}))
    expect((await noticesFor(desk.world, desk.agent)).at(-1)).toMatchObject({
      kind: 'approval_decided',
      outcome: 'expired',
      by: null,
    })
    granted(await desk.world.core.sweep({}))
    expect(
      (await noticesFor(desk.world, desk.agent)).filter((n) => n.kind === 'approval_decided' && n.id === again.id),
    ).toHaveLength(1)
  })

  test('ADM-03 two approve at the same moment: it is done once; one who refuses meanwhile does not undo it', async () => {
    const others = [
      desk.supervisor,
      await desk.world.agent('compliance'),
      await desk.world.agent('owner'),
      await desk.world.agent('owner'),
    ]
    for (let round = 0; round < 5; round++) {
      const anna = await desk.restricted()
      const asked = granted(await desk.ask(anna))
      const answers = await Promise.all(
        others.map((actor, at) => desk.decide(asked, actor, at === 3 ? 'refuse' : 'approve')),
      )
      const states = new Set(answers.map((answer) => granted(answer).state))
      expect(states.size).toBe(1)
      const approved = states.has('approved')
      expect(await desk.stateOf(anna)).toBe(approved ? 'active' : 'restricted')
      expect(await desk.settledNotices(anna)).toBe(approved ? 1 : 0)
    }
  })

  test('the same asked twice, also at once, is one request; withdrawn, it can be asked anew', async () => {
    const anna = await desk.restricted()
    const [one, two] = await Promise.all([desk.ask(anna), desk.ask(anna)])
    expect(granted(one).id).toBe(granted(two).id)
    expect(refusal(await desk.decide(granted(one), desk.supervisor, 'withdraw'))).toEqual({ code: 'not_allowed' })
    expect(granted(await desk.decide(granted(one), desk.agent, 'withdraw'))).toMatchObject({ state: 'withdrawn' })
    expect(granted(await desk.decide(granted(one)))).toMatchObject({ state: 'withdrawn' })
    const again = granted(await desk.ask(anna))
    expect(again.id).not.toBe(granted(one).id)
    expect(granted(await desk.decide(again, desk.supervisor, 'refuse'))).toMatchObject({ state: 'refused' })
    expect(await desk.stateOf(anna)).toBe('restricted')
  })

  test('what is over cannot be asked for, and what was done meanwhile is void', async () => {
    const anna = await desk.world.person()
    expect(refusal(await desk.ask(anna))).toEqual({ code: 'superseded' })
    const ben = await desk.restricted()
    const asked = granted(await desk.ask(ben))
    await hasLeft(desk.world, ben)
    expect(granted(await desk.decide(asked))).toMatchObject({ state: 'void' })
    expect(await desk.settledNotices(ben)).toBe(0)
  })
})

// Last: what it leaves open is in the way of other lists.
test('ADM-04 whoever has asked for much still sees what others ask of them, the oldest first', async () => {
  const [busy, other] = [await desk.world.agent('supervisor'), await desk.world.agent()]
  const mine = granted(await desk.ask(await desk.restricted(), busy))
  // Sixty more of the same person's, written at once: each is what one call writes.
  await query(
    desk.world.database.owner,
    `insert into approval (id, kind, request, request_hash, reason_id, requested_bot, requested_telegram, requested_user,
                           beneficiary_user, created_at, expires_at, asked_mark)
     select gen_random_uuid(), kind, asked.request, sha256(convert_to(kind || E'\\n' || asked.request, 'UTF8')), reason_id,
            requested_bot, requested_telegram, requested_user, beneficiary_user, created_at, expires_at, asked_mark
       from approval, generate_series(1, 60),
            lateral (select json_build_object('userId', gen_random_uuid())::text as request) asked
      where id = '${mine.id}'`,
  )
  const theirs = granted(await desk.ask(await desk.restricted(), other))
  const listed = granted(await desk.world.core.listApprovals({ actor: busy }))
  expect(listed.find(({ id }) => id === theirs.id)).toMatchObject({ mine: false, mayDecide: true })
  expect(listed.filter(({ mine }) => mine)).toHaveLength(50)
  const asked = listed.map(({ createdAt }) => createdAt.getTime())
  expect(asked).toEqual(asked.toSorted((a, b) => a - b))
})
