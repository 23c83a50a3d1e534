import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'
import { confirmed, eur, savedAccount } from '../../support/withdraw.ts'
import { PASSWORD } from '../../support/world.ts'

// What somebody reads who froze their account: actions/second-factor, withdraw/payout-card, held/holds-card.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

test('S58 S64 two-factor stays as it is while the account is frozen, and says what to do first', async () => {
  const ana = await town.customer({ name: 'Ana Frozen' })
  granted(await town.world.core.freezeSelf({ actor: ana.actor }))
  await ana.writes('/security')
  await ana.taps('Turn on two-factor')
  expect(ana.sees()).toContain('Two-factor stays as it is while your account is frozen.')
  expect(ana.buttons()[0]).toBe('Unfreeze my account')
  await ana.taps('Unfreeze my account')
  expect(ana.sees()).toContain('password')
})

test('S58 S64 who lost theirs is helped all the same; in Chinese, too', async () => {
  const mei = await town.customer({ name: 'Mei Frozen', language: 'zh-hans', locale: 'zh-CN' })
  await enrol(town.world, mei.person)
  granted(await town.world.core.freezeSelf({ actor: mei.actor }))
  await mei.writes('/security')
  await mei.taps('两步验证')
  expect(mei.sees()).toContain('账户冻结期间，两步验证保持不变。')
  const buttons = mei.buttons()
  expect(buttons.length).toBeGreaterThan(2)
})

test('REC-05 S64 a withdrawal from before the freeze says until when it waits, and is called off', async () => {
  const ben = await town.customer({ name: 'Ben Back', balance: '50.00' })
  const { payoutId, reference } = await confirmed(
    town.world,
    ben.person,
    await savedAccount(town.world, ben.person),
    eur(1_000n),
  )
  granted(await town.world.core.freezeSelf({ actor: ben.actor }))
  const { token } = granted(await town.world.core.issueLink({ actor: ben.actor, purpose: 'unfreeze' }))
  granted(await town.world.core.unfreezeSelf({ token, password: PASSWORD }))
  granted(await town.world.core.sendPayout({ id: payoutId }))
  const { waitsUntil } = granted(await town.world.core.getPayout({ actor: ben.actor, reference }))
  expect(waitsUntil).not.toBeNull()
  await ben.writes('/history')
  await ben.taps('What is on hold')
  expect(ben.sees()).toMatch(/waits after a freeze or a recovery · no\. .*\n?Goes by itself from .* on\./)
  await ben.taps(`Withdrawal · ${reference}`)
  expect(ben.sees()).toContain('It waits because your account was frozen')
  const callOff = ben.buttons().find((label) => label.startsWith('Call it off: ')) ?? ''
  await ben.taps(callOff)
  expect(ben.sees()).toContain('✅ Called off. 10.50 EUR is available')
  expect(ben.buttons()).not.toContain(callOff)
})
