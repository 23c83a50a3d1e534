import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'

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

const REASON = 'a stranger asked for her codes'

describe('staff/freeze and staff/unfreeze', () => {
  test('staff without a wallet of their own mean a customer’s, and read how it is written', async () => {
    expect(await agent.writes('/freeze')).toContain('/freeze @')
    expect(await agent.writes('/limits')).toContain('/limits @')
  })

  test('S45 S64 ADM-03 actions/customer-freeze flows/customer-freeze actions/customer-release actions/approval actions/approval-decide flows/ask-approval notices/account-restricted notices/account-released: from the freeze to the release by two', async () => {
    const anna = await town.customer({ name: 'Anna Keller', username: 'anna_f', balance: '50.00' })
    const ben = await town.customer({ name: 'Ben Kovac', username: 'ben_f', balance: '50.00' })
    await anna.writes('/send 5 @ben_f')
    const card = anna.newest().id

    await agent.writes(`/freeze @anna_f ${REASON}`)
    expect(agent.sees()).toContain('Which reason is the customer told')
    await agent.writes('whatever')
    expect(agent.sees()).toContain('I was waiting for a tap')
    await agent.taps('Unusual activity')
    expect(agent.sees()).toContain(`Reason, for staff: “${REASON}”`)
    expect(agent.sees()).toContain('A••• K•••••')
    // Twice, as fingers do: what came of it is a protected card, in a message of its own, and the second tap is no expired one.
    const asked = agent.newest().id
    const taps = [agent.taps('Freeze the account', asked), agent.taps('Freeze the account', asked)]
    expect(await Promise.all(taps)).toEqual([{}, {}])
    expect(agent.newest().id).not.toBe(asked)
    expect(agent.sees()).toContain('❄️ Frozen by OKPay')
    expect(agent.buttons()).toContain('Unfreeze')

    await town.deliver()
    expect(anna.sees()).toContain('Your account is frozen for now')
    expect(anna.sees()).toContain('something unusual')
    for (const screen of [anna.sees(), ben.sees()]) expect(screen).not.toContain('codes')
    await anna.taps('Send 5.00 EUR', card)
    expect(anna.message(card)?.text).not.toContain('✅')
    expect(await anna.writes('/send 1 @ben_f')).toContain('account_restricted')
    expect(anna.buttons()).toContain('Reason and appeal')
    expect(anna.buttons()[0]).toBe('Ask support')
    expect(await anna.writes('/start')).toContain('Your account is frozen for now')
    expect(anna.buttons().slice(0, 2)).toEqual(['Support', 'Reason and appeal'])
    for (const command of ['/security', '/balance']) {
      await anna.writes(command)
      expect(anna.buttons()).toContain('Reason and appeal')
    }
    await anna.taps('Reason and appeal')
    expect(anna.buttons()).toContain('Appeal')
    await anna.writes('/start')
    for (const way of ['Send', 'Pay']) expect(anna.buttons()).not.toContain(way)
    await ben.writes('/send 3 @anna_f soup')
    await ben.taps('Send 3.00 EUR')
    expect(ben.sees()).toContain('✅ 3.00 EUR sent')
    await town.deliver()
    expect(anna.sees()).toContain('✅ 3.00 EUR received from Ben Kovac\n“soup”\nIt waits on hold')

    expect(await agent.writes('/unfreeze @anna_f she called from her number')).toContain('Unfreeze an account?')
    await agent.taps('Ask for approval')
    expect(agent.sees()).toContain('waits for a second person')
    expect(agent.buttons()).toEqual(['Withdraw', 'Back to the queue'])
    await town.deliver()
    expect(supervisor.sees()).toContain('Lena needs a second person: Unfreeze an account')
    await supervisor.taps('Look')
    expect(supervisor.sees()).toContain(`“${REASON}”`)
    expect(supervisor.sees()).toContain('“she called from her number”')
    await supervisor.taps('Approve')
    expect(supervisor.sees()).toContain('✅ Unfreeze an account · done')
    expect(supervisor.buttons()).toEqual(['Back to the queue'])

    await town.deliver()
    expect(agent.sees()).toContain('✅ Max approved: Unfreeze an account')
    expect(anna.sees()).toContain('Your account is open again')
    expect(anna.sees()).toContain('What arrived meanwhile is available now: 3.00 EUR')
    expect(await anna.writes('/balance')).toContain('53.00 EUR')
  })

  test('staff/queue shows open decisions; refused and withdrawn ones do nothing; a dead button stays dead', async () => {
    const berta = await town.customer({ name: 'Berta Braun', username: 'berta_f' })
    await agent.writes('/user @berta_f')
    await agent.taps('Freeze')
    expect(agent.sees()).toContain('Why?')
    await agent.writes('papers look odd')
    await agent.taps('Identity check')
    await agent.taps('Freeze the account')
    await agent.taps('Unfreeze')
    await agent.writes('papers are fine')
    await agent.taps('Ask for approval')
    expect(await supervisor.writes('/queue')).toContain('Waiting for a second person · 1')
    expect(supervisor.sees()).toContain('asked by Lena')
    await supervisor.taps('⏳ Unfreeze an account')
    const card = supervisor.newest()
    await supervisor.taps('Refuse')
    expect(supervisor.sees()).toContain('⛔ Unfreeze an account · refused')
    expect(supervisor.buttonsOf(card.id)).not.toContain('Approve')
    await town.deliver()
    expect(agent.sees()).toContain('⛔ Max refused')
    const { state } = await town.world.deps.prisma.user.findUniqueOrThrow({ where: { id: berta.person.userId } })
    expect(state).toBe('restricted')

    await agent.writes('/unfreeze @berta_f')
    await agent.writes('asked again')
    await agent.taps('Ask for approval')
    expect(await agent.writes('/queue')).toContain('asked by you')
    await agent.taps('⏳ Unfreeze an account')
    await agent.taps('Withdraw')
    expect(agent.sees()).toContain('withdrawn')
    expect(await supervisor.writes('/queue')).toContain('nobody waits')
  })

  test('failure/staff superseded, reason_needed: frozen twice, the second hears so and finds the queue', async () => {
    await town.customer({ name: 'Clara Cole', username: 'clara_f' })
    for (const phone of [agent, supervisor]) {
      await phone.writes('/freeze @clara_f two at once')
      await phone.taps('Legal duty')
    }
    await agent.taps('Freeze the account')
    await supervisor.taps('Freeze the account')
    expect(supervisor.sees()).toContain('superseded')
    await supervisor.taps('Open the queue')
    expect(supervisor.sees()).toContain('Support queue')
    expect(await agent.writes('/freeze clara_f')).toContain('in the same line: /freeze @anna')
    expect(await agent.writes('/unfreeze')).toContain('in the same line: /unfreeze @anna')
    expect(await agent.writes('/unfreeze @nobody_there x')).toContain('No account found')
    expect(await agent.writes('/freeze @nobody_there x')).toContain('No account found')
  })

  test('an auditor reads, and finds no way to freeze, ask or decide', async () => {
    const auditor = await town.agent('auditor', 'Ada')
    await town.customer({ name: 'Dora Dahl', username: 'dora_f' })
    expect(await agent.writes('/unfreeze @dora_f she called')).toContain('is not frozen by us')
    expect(agent.sees()).toContain('superseded')
    await auditor.writes('/user @dora_f')
    expect(auditor.buttons()).toEqual(['Unusual payments', 'Home'])
    // Alone or with words, it is everybody's own.
    expect(await auditor.writes('/unfreeze @dora_f x')).toContain('not_registered')
    expect(await auditor.writes('/freeze @dora_f x')).not.toContain('Which reason is the customer told')
    await auditor.writes('/help')
    expect(auditor.sees()).toContain('/user')
    expect(auditor.menu()).toEqual(expect.arrayContaining(['user', 'queue', 'suspense']))
  })
})
