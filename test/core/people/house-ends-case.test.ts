import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ChatRef } from '#core'
import { agreedTo, caseOf, lostMailbox } from '../../support/lost-mailbox.ts'
import { granted } from '../../support/people.ts'
import { tellRates } from '../../support/rates.ts'
import { newChat } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf, openWorld, type Person, type World } from '../../support/world.ts'
import { noticesFor } from './outbox.ts'
import { resetLink } from './web.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const DAY = 86_400
let n = 0
const fresh = () => `anew${++n}@example.net`

type Phone = Awaited<ReturnType<typeof enrol>>

async function ownerWithPhone(): Promise<{ person: Person; phone: Phone }> {
  const person = await world.person({ balance: '400.00' })
  return { person, phone: await enrol(world, person) }
}

/** Whoever has the mailbox and what the authenticator is kept in, neither chat nor PIN, takes the wallet into a chat of theirs. */
async function tryToMove(person: Person, phone: Phone, to = newChat(world)) {
  const password = `Another-harbour-${++n}!`
  const token = await resetLink(world, person, `198.51.100.${n}`)
  granted(await world.core.resetPassword({ token, password, repeated: password }))
  const { chat, token: link } = await to
  const code = await phone.next()
  const source = `203.0.113.${n}`
  return { chat, result: await world.core.comeBack({ token: link, email: person.email, password, code, source }) }
}

async function moved(person: Person, phone: Phone): Promise<ChatRef> {
  const { chat, result } = await tryToMove(person, phone)
  granted(result)
  return chat
}

async function stop(person: Person) {
  const alarm = (await noticesFor(world, person.chat)).filter(({ kind }) => kind === 'rebind_alarm').at(-1)
  return world.core.stopRebind({ actor: person.chat, id: alarm && 'id' in alarm ? String(alarm.id) : '' })
}

const usd = (text: string) => amountOf(text, 'USD')

/** Whoever has the wallet brings in a little, and spends of it what goes without a PIN. Returns what their bank may take back. */
async function broughtIn(actor: ChatRef): Promise<string> {
  const asked = { actor, rail: 'bank', amount: usd('25.00') } as const
  const { reference } = granted(await world.core.startTopUp(asked))
  await unmatchedMoney(world, usd('25.00'), { reference })
  const friend = await world.person()
  const sent = { actor, payee: { userId: friend.userId }, amount: usd('5.00'), from: 'USD' } as const
  const { intentId, factor } = granted(await world.core.quoteSend(sent))
  expect(factor).toBe('none')
  granted(await world.core.confirmPayment({ actor, intentId }))
  return reference
}

test('REC-08 CBK-09 a thief of the mailbox does not end the case by having a transfer of their own taken back', async () => {
  await tellRates(world.deps)
  const { person, phone } = await ownerWithPhone()
  const reference = await broughtIn(await moved(person, phone))
  granted(await stop(person))
  await world.advance(DAY / 2)
  const id = await lostMailbox(world, person, fresh(), await phone.next())
  await agreedTo(world, id)
  await world.advance(3 * DAY - DAY / 2 + 60)
  await moved(person, phone)
  await unmatchedMoney(world, usd('25.00'), { reference, type: 'topup.returned' })
  const { state } = await world.deps.prisma.user.findUniqueOrThrow({ where: { id: person.userId } })
  expect(state).toBe('restricted')
  const stopped = await stop(person)
  expect(stopped.ok ? 'stopped' : stopped.failure.code).toBe('stopped')
  expect(await caseOf(world, person)).toMatchObject({ id, state: 'identity', movedBy: null })
})
