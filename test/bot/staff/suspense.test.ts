import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { unmatchedMoney } from '../../support/unmatched-money.ts'
import { amountOf } from '../../support/world.ts'

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

const eur = (text: string) => amountOf(text, 'EUR')

/** The supervisor opens what was just asked and taps this. */
async function decides(label: string): Promise<string> {
  await town.deliver()
  await supervisor.taps('Look')
  await supervisor.taps(label)
  return supervisor.sees()
}

describe('staff/suspense, actions/suspense, actions/suspense-item, actions/ask-approval', () => {
  test('CBK-09 ADM-03 notices/suspense-opened: unmatched money is shown, assigned by two, and its owner is told', async () => {
    const anna = await town.customer({ name: 'Anna Keller', username: 'anna_s' })
    expect(await agent.writes('/suspense')).toContain('nothing waits')
    await unmatchedMoney(town.world, eur('77.00'), { reference: 'GIFT <b>ANNA</b>' })
    await town.deliver()
    await agent.taps('Unmatched money')
    expect(agent.sees()).toContain('Unmatched money · 1 case')
    expect(agent.sees()).not.toContain('ANNA')
    await agent.taps('77.00 EUR · G•••')
    expect(agent.sees()).toContain('GIFT <b>ANNA</b>')
    expect(agent.sees()).toContain('Why: nobody has this reference')
    expect(agent.buttons()).toEqual(['Assign to a customer', 'Return to sender', 'Unmatched money'])
    await agent.taps('Assign to a customer')
    expect(await agent.writes('somebody')).toContain('That names nobody')
    expect(await agent.writes('@nobody_s')).toContain('No account found')
    await agent.writes('@anna_s')
    await agent.writes('her bank confirmed the transfer')
    expect(agent.sees()).toContain('A••• K•••••')
    expect(agent.sees()).toContain('it becomes one of its own')
    await agent.taps('Ask for approval')
    expect(agent.sees()).toContain('waits for a second person')
    expect(await anna.writes('/balance')).toContain('0.00 EUR')

    const decided = await decides('Approve')
    expect(decided).toContain('✅ Assign money to a customer · done')
    expect(decided).toContain('77.00 EUR · case closed')
    expect(decided).not.toMatch(/unmatched|it becomes/)
    await town.deliver()
    expect(anna.sees()).toContain('✅ 77.00 EUR topped up')
    expect(anna.sees()).toContain('Available now: 77.00 EUR')
    expect(await agent.writes('/suspense')).toContain('nothing waits')
  })

  test('CBK-09 the top-up that probably is meant is shown; taps on Approve by two at once credit it once', async () => {
    const ben = await town.customer({ name: 'Ben Kovac', username: 'ben_s' })
    const boss = await town.agent('owner', 'Olga')
    const order = await town.world.core.startTopUp({ actor: ben.actor, rail: 'bank', amount: eur('30.00') })
    const reference = order.ok ? order.value.reference : ''
    await unmatchedMoney(town.world, eur('25.00'), { reference })
    await agent.writes('/suspense')
    await agent.taps('25.00 EUR')
    expect(agent.sees()).toContain('Probably for B•• K••••')
    expect(agent.sees()).toContain(`Top-up ${reference} of 30.00 EUR (being checked)`)
    await agent.taps('Assign to a customer')
    await agent.writes('@ben_s')
    await agent.writes('he typed another amount')
    expect(agent.sees()).toContain(`Top-up ${reference} of 30.00 EUR`)
    await agent.taps('Ask for approval')
    await town.deliver()
    for (const phone of [supervisor, boss]) await phone.taps('Look')
    await Promise.all([supervisor, boss, supervisor].map((phone) => phone.taps('Approve').catch(() => null)))
    for (const phone of [supervisor, boss]) expect(phone.sees()).toContain('done')
    expect(await town.world.balance(ben.person)).toBe('25.00')
    await town.deliver()
    expect(ben.sees()).toContain('You asked for 30.00 EUR. What arrived is what was credited.')
  })

  test('ADM-04 money that names one customer and is to go to another says so to both who decide', async () => {
    const victim = await town.customer({ name: 'Vera Brandt', username: 'vera_s' })
    const friend = await town.customer({ name: 'Fritz Ohm', username: 'fritz_s' })
    const order = await town.world.core.startTopUp({ actor: victim.actor, rail: 'bank', amount: eur('90.00') })
    await unmatchedMoney(town.world, eur('91.00'), { reference: order.ok ? order.value.reference : '' })
    await agent.writes('/suspense')
    await agent.taps('91.00 EUR')
    await agent.taps('Assign to a customer')
    await agent.writes('@fritz_s')
    await agent.writes('his transfer, as he says')
    const warning = `⚠️ Its reference names another customer: V••• B••••• (@vera_s) · ${victim.person.okpayId}`
    expect(agent.sees()).toContain(warning)
    await agent.taps('Ask for approval')
    await town.deliver()
    await supervisor.taps('Look')
    expect(supervisor.sees()).toContain(warning)
    await supervisor.taps('Refuse')
    expect(await town.world.balance(friend.person)).toBe('0.00')
    await agent.writes('/suspense')
    await agent.taps('91.00 EUR')
    await agent.taps('Assign to a customer')
    await agent.writes('@vera_s')
    await agent.writes('a typing error')
    expect(agent.sees()).not.toContain('another customer')
    await agent.taps('Ask for approval')
    expect(await decides('Approve')).toContain('done')
    expect(await town.world.balance(victim.person)).toBe('91.00')
  })

  test('CBK-09 money goes back to its sender, and missing money is closed as loss, each by two', async () => {
    await unmatchedMoney(town.world, eur('13.00'), { reference: 'WRONG ADDRESS' })
    await unmatchedMoney(town.world, eur('14.00'), { reference: 'TAKEN AWAY', type: 'topup.returned' })
    await agent.writes('/suspense')
    await agent.taps('13.00 EUR')
    await agent.taps('Return to sender')
    await agent.writes('not for us')
    expect(agent.sees()).toContain("Sending it is the bank's part")
    await agent.taps('Ask for approval')
    await agent.writes('/suspense')
    await agent.taps('13.00 EUR')
    expect(agent.buttons()[0]).toBe('⏳ Return money to its sender')
    expect(await decides('Approve')).toContain('done')
    expect(supervisor.sees()).toContain('WRONG ADDRESS')

    await agent.writes('/suspense')
    await agent.taps('14.00 EUR')
    expect(agent.sees()).toContain('14.00 EUR missing')
    expect(agent.buttons()).toEqual(['Close as loss', 'Unmatched money'])
    await agent.taps('Close as loss')
    await agent.writes('the bank is right')
    await agent.taps('Ask for approval')
    expect(await decides('Approve')).toContain('✅ Close a case against the losses · done')
    expect(await agent.writes('/suspense')).toContain('nothing waits')
    expect(await agent.writes('/suspense now')).toContain('That goes alone')
  })
})
