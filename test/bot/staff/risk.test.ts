import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { heldForReview, rebound } from '../../support/held.ts'
import { appoint, granted, refusal } from '../../support/people.ts'
import { PASSWORD } from '../../support/world.ts'

let town: Town
let agent: Phone
let supervisor: Phone
beforeAll(async () => {
  town = await openTown()
  agent = await town.agent('agent', 'Lena')
  supervisor = await town.agent('supervisor', 'Max')
})
afterEach(async () => expect(await town.world.breaches()).toEqual([]))
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

/** 30.00 on hold for staff, from somebody to somebody who have phones. */
async function held() {
  const anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
  const ben = await town.customer({ name: 'Ben Kovac' })
  await heldForReview(town.world, anna.person, ben.person)
  await town.deliver()
  return { anna, ben }
}

test('RSK-03 ADM-03 staff/risk actions/risk actions/risk-item actions/risk-release notices/risk-opened: sending it on takes two', async () => {
  const { anna, ben } = await held()
  expect(agent.sees()).toContain('⚠️ Unusual payment: 30.00 EUR · new chat, new payee · on hold for staff')
  expect(await agent.writes('/risk')).toContain('Unusual payments · 1 open')
  await agent.taps(agent.buttons()[0] ?? '')
  for (const part of ['on hold', 'Found: new chat, new payee', 'From A••• K•••••', 'To B•• K••••', 'Decide by'])
    expect(agent.sees()).toContain(part)
  await agent.taps('Send it on (takes two)')
  await agent.writes('She called from her number')
  expect(agent.sees()).toContain('Send a payment on?')
  await agent.taps('Ask for approval')
  await town.deliver()
  expect(ben.sees()).not.toContain('30.00')
  expect(supervisor.sees()).toContain('Lena needs a second person: Send a payment on')
  await supervisor.taps('Look')
  expect(supervisor.sees()).toContain('From A••• K•••••')
  await supervisor.taps('Approve')
  expect(supervisor.sees()).toContain('✅ Send a payment on · done')
  await town.deliver()
  expect(ben.sees()).toContain('✅ 30.00 EUR received from Anna Keller')
  expect(anna.sees()).toContain('✅ 30.00 EUR sent to Ben Kovac')
  expect(await agent.writes('/risk')).toContain('none open')
})

test('MNY-16 ADM-03 staff see that the payer has frozen the account; approving is refused with that, and works once it is thawed', async () => {
  const { anna, ben } = await held()
  await agent.writes('/risk')
  await agent.taps(agent.buttons()[0] ?? '')
  await agent.taps('Send it on (takes two)')
  await agent.writes('She called from her number')
  const { core } = town.world
  const freeze = async () => granted(await core.freezeSelf({ actor: anna.person.chat }))
  const thaw = async () => {
    const { token } = granted(await core.issueLink({ actor: anna.person.chat, purpose: 'unfreeze' }))
    granted(await core.unfreezeSelf({ token, password: PASSWORD }))
  }
  await freeze()
  await agent.taps('Ask for approval')
  expect(agent.sees()).toContain('Not sent on')
  await agent.taps('Look at it')
  expect(agent.sees()).toContain('Its payer has frozen the account')
  expect(agent.buttons()).not.toContain('Send it on (takes two)')
  expect(agent.buttons()).toContain('Give it back')
  await thaw()
  await agent.writes('/risk')
  await agent.taps(agent.buttons()[0] ?? '')
  await agent.taps('Send it on (takes two)')
  await agent.writes('She called from her number')
  await agent.taps('Ask for approval')
  await town.deliver()
  await supervisor.taps('Look')
  await freeze()
  await supervisor.taps('Approve')
  for (const part of ['Not sent on', 'has frozen the account', 'stays asked for'])
    expect(supervisor.sees()).toContain(part)
  await supervisor.taps('Look at it')
  await thaw()
  await supervisor.taps(supervisor.buttons()[0] ?? '')
  await supervisor.taps('Approve')
  expect(supervisor.sees()).toContain('✅ Send a payment on · done')
  await town.deliver()
  expect(ben.sees()).toContain('✅ 30.00 EUR received from Anna Keller')
})

test('ADM-03 actions/risk-reject flows/risk-reject notices/held-returned: one gives it back, with a reason only staff read', async () => {
  const { anna, ben } = await held()
  await agent.writes('/risk')
  await agent.taps(agent.buttons()[0] ?? '')
  await agent.taps('Give it back')
  expect(agent.sees()).toContain('Only staff read it')
  await agent.writes('a stranger has her phone')
  expect(agent.sees()).toContain('given back')
  await town.deliver()
  expect(anna.sees()).toContain('Your payment to B•• K•••• was not sent. 30.30 EUR is available again')
  expect(anna.screen().join()).not.toContain('a stranger has her phone')
  expect(ben.screen().join()).not.toContain('30.00')
  expect(await anna.writes('/balance')).toContain('100.00 EUR available')
})

test('S63 RSK-03 staff/risk: “it was me” from a chat that took the wallet over lately is shown as that chat’s word', async () => {
  const { anna } = await held()
  await anna.taps('It was me')
  await agent.writes('/risk')
  await agent.taps(agent.buttons()[0] ?? '')
  expect(agent.sees()).toMatch(
    /“It was me” came from a chat that has had this wallet since \S.+ It may not be the owner’s/,
  )
  expect(agent.sees()).not.toContain('The payer says it was them')
})

test('actions/risk-close: what was sent and only noticed is closed by a look', async () => {
  const anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
  await rebound(town.world, anna.person)
  const ben = await town.customer({ name: 'Ben Kovac' })
  const intentId = await heldForReview(town.world, anna.person, ben.person)
  await town.world.advance(25 * 3_600)
  await town.world.core.settleHeld({})
  const { prisma } = town.world.deps
  await prisma.riskDecision.update({ where: { intentId }, data: { closedAt: null } })
  await agent.writes('/risk')
  await agent.taps(agent.buttons()[0] ?? '')
  expect(agent.sees()).toContain('given back')
  await agent.taps('Looked at, close')
  expect(agent.sees()).toContain('Closed.')
  expect(await agent.writes('/risk')).toContain('none open')
})

test('ADM-01 ADM-06 /risk is for those who may; nobody handles a payment of their own, from either side', async () => {
  const clerk = await town.agent('finance', 'Fay')
  expect(await clerk.writes('/risk')).not.toContain('Unusual payments')
  const anna = await town.customer({ name: 'Anna Keller', balance: '100.00' })
  expect(await anna.writes('/risk')).not.toContain('Unusual')
  const insider = await town.customer({ name: 'Ivo Insider' })
  const { core } = town.world
  await appoint(town.world, insider.person.chat, 'supervisor', 'Ivo')
  const intentId = await heldForReview(town.world, anna.person, insider.person)
  const actor = insider.person.chat
  const asked = { kind: 'release_payment', intentId } as const
  expect(granted(await core.listRisk({ actor })).map(({ id }) => id)).not.toContain(intentId)
  expect(refusal(await core.readRisk({ actor, id: intentId })).code).toBe('own_account')
  expect(refusal(await core.rejectPayment({ actor, id: intentId, reason: 'mine' })).code).toBe('own_account')
  expect(refusal(await core.requestApproval({ actor, asked, reason: 'mine' })).code).toBe('own_account')
  const { id, hash } = granted(await core.requestApproval({ actor: agent.actor, asked, reason: 'fine' }))
  expect(refusal(await core.decideApproval({ actor, id, hash, decision: 'approve' })).code).toBe('own_account')
  granted(await core.rejectPayment({ actor: agent.actor, id: intentId, reason: 'no' }))
  // What was decided meanwhile is void, and nothing moves a second time.
  const void_ = granted(await core.decideApproval({ actor: supervisor.actor, id, hash, decision: 'approve' }))
  expect(void_.state).toBe('void')
})
