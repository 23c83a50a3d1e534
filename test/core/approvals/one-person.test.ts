import { expect, test } from 'vitest'
import { query } from '../../support/database.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { noticesFor } from '../people/outbox.ts'
import { releaseDesk } from './desk.ts'

// One person is never two, by whatever chat they come, and never decides what is about themselves.
const desk = releaseDesk()

test('ADM-04 an agent cannot approve at all, and whoever asked cannot approve it, as supervisor either', async () => {
  const anna = await desk.restricted()
  const asked = granted(await desk.ask(anna, desk.supervisor))
  expect(refusal(await desk.decide(asked, desk.agent))).toEqual({ code: 'not_allowed' })
  expect(refusal(await desk.decide(asked, desk.supervisor))).toEqual({ code: 'second_person' })
  expect(refusal(await desk.decide(asked, desk.supervisor, 'refuse'))).toEqual({ code: 'second_person' })
  expect(await desk.stateOf(anna)).toBe('restricted')
})

test('ADM-04 a second handle of the same person is the same person', async () => {
  const boss = await desk.world.person({ name: 'Two Phones' })
  await appoint(desk.world, boss.chat, 'owner', 'Boss')
  const second = { ...boss.chat, telegramId: boss.chat.telegramId + 800_000n }
  granted(await desk.world.core.meetChat({ chat: second, firstName: 'Boss' }))
  await desk.world.deps.prisma.chat.updateMany({
    where: { telegramId: second.telegramId },
    data: { userId: boss.userId },
  })
  await appoint(desk.world, second, 'owner', 'Boss')
  const anna = await desk.restricted()
  const asked = granted(await desk.ask(anna, boss.chat))
  expect(refusal(await desk.decide(asked, second))).toEqual({ code: 'second_person' })
  expect(
    granted(await desk.world.core.listApprovals({ actor: second })).find(({ id }) => id === asked.id),
  ).toMatchObject({
    mine: true,
    mayDecide: false,
  })
  expect(await desk.stateOf(anna)).toBe('restricted')
})

test('ADM-04 ADM-06 whom it is about neither asks, nor decides, nor sees that it exists', async () => {
  const own = await desk.world.person()
  await appoint(desk.world, own.chat, 'supervisor', 'Own')
  const freeze = { actor: desk.agent, userId: own.userId, category: 'security', reason: 'odd' } as const
  granted(await desk.world.core.restrictCustomer(freeze))
  expect(refusal(await desk.ask(own, own.chat))).toEqual({ code: 'own_account' })
  const asked = granted(await desk.ask(own))
  expect(await noticesFor(desk.world, own.chat)).not.toContainEqual(expect.objectContaining({ kind: 'approval_asked' }))
  const listed = granted(await desk.world.core.listApprovals({ actor: own.chat }))
  expect(listed.map(({ id }) => id)).not.toContain(asked.id)
  expect(refusal(await desk.world.core.readApproval({ actor: own.chat, id: asked.id }))).toEqual({
    code: 'own_account',
  })
  expect(refusal(await desk.decide(asked, own.chat))).toEqual({ code: 'own_account' })
  expect(await desk.stateOf(own)).toBe('restricted')
  granted(await desk.decide(asked))
})

test('ADM-04 the database refuses one person for two, whatever the program says', async () => {
  const anna = await desk.restricted()
  const { id } = granted(await desk.ask(anna))
  const approve = (by: string, user: string) =>
    query(
      desk.world.database.owner,
      `update approval set state = 'approved', decided_at = now(), decided_mark = '\\x00', decided_bot = ${desk.agent.botId}, decided_telegram = ${by}, decided_user = ${user} where id = '${id}'`,
    )
  await expect(approve(String(desk.agent.telegramId), 'null')).rejects.toMatchObject({ code: '23514' })
  await expect(approve('1', `'${anna.userId}'`)).rejects.toMatchObject({ code: '23514' })
  await expect(approve('null', 'null')).rejects.toMatchObject({ code: '23514' })
  await approve(String(desk.supervisor.telegramId), 'null')
  await expect(approve(String(desk.supervisor.telegramId), 'null')).rejects.toMatchObject({ code: '23001' })
  await expect(query(desk.world.database.owner, `delete from approval where id = '${id}'`)).rejects.toThrow()
  await expect(
    query(
      desk.world.database.owner,
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
        desk.world.database.owner,
        `insert into approval select gen_random_uuid(), kind, request, request_hash, reason_id, requested_bot,
        requested_telegram, requested_user, beneficiary_user, ${decided} from approval where id = '${id}'`,
      ),
    ).rejects.toMatchObject({ code: '23001' })
})
