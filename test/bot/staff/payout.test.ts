import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { doubtfulPayout, payoutSays } from '../../support/withdraw.ts'

let town: Town
let finance: Phone
let supervisor: Phone
beforeAll(async () => {
  town = await openTown()
  finance = await town.agent('finance', 'Nora')
  supervisor = await town.agent('supervisor', 'Max')
})
afterEach(async () => expect(await town.world.breaches()).toEqual([]))
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

describe('staff/payout, actions/payouts, actions/payout, actions/ask-approval', () => {
  test('MNY-15 one nobody can say anything of is listed, resolved by two, and its owner is told; then the bank says otherwise', async () => {
    expect(await finance.writes('/payout')).toContain('none is stuck or waits')
    const anna = await town.customer({ name: 'Anna Keller', username: 'anna_p', balance: '100.00' })
    const { reference } = await doubtfulPayout(town.world, anna.person)
    await town.deliver()
    await finance.writes('/queue')
    await finance.taps('Withdrawals · 1 to look at')
    expect(finance.sees()).toContain(reference)
    await finance.taps(`20.00 EUR · ${reference}`)
    const card = finance.sees()
    expect(card).toContain('A••• K•••••')
    expect(card).not.toContain('Keller')
    expect(card).toContain('provider called once')
    expect(card).toContain('confirmed by its owner')
    expect(card).toContain('no answer that says anything')
    await finance.taps('It has arrived')
    expect(await finance.writes('he said so')).toContain('provider_reference_invalid')
    await finance.writes('TRX-20415')
    await finance.writes('the bank said so by telephone')
    expect(finance.sees()).toContain('it has arrived')
    await finance.taps('Ask for approval')
    await town.deliver()
    await supervisor.taps('Look')
    expect(supervisor.sees()).toContain('Provider’s reference: TRX-20415')
    await supervisor.taps('Approve')
    expect(supervisor.sees()).toContain('✅ Resolve a withdrawal · done')
    await town.deliver()
    expect(anna.sees()).toContain('has reached your bank account')

    await payoutSays(town.world, reference, 'payout.returned')
    await town.deliver()
    await finance.taps('Unmatched money')
    await finance.taps('20.00 EUR')
    expect(finance.sees()).toContain('a withdrawal we said had arrived came back')
    expect(finance.buttons()).toEqual(['Give it back to its owner', 'Unmatched money'])
    await finance.taps('Give it back to its owner')
    await finance.writes('the bank returned it')
    await finance.taps('Ask for approval')
    await town.deliver()
    await supervisor.taps('Look')
    await supervisor.taps('Approve')
    await town.deliver()
    expect(anna.sees()).toContain('was returned. 20.50 EUR is available again')
    expect(await anna.writes('/balance')).toContain('100.00 EUR')
  })
})
