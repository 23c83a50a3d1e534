import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Phone, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { PASSWORD, type Person } from '../../support/world.ts'

let town: Town
let lena: Phone
beforeAll(async () => {
  town = await openTown()
  lena = await town.agent('agent', 'Lena Support')
})
afterAll(async () => {
  await town.close()
  expect(town.errors).toEqual([])
})

const restrict = async ({ person }: { person: Person }) => {
  const freeze = { userId: person.userId, category: 'payment', reason: 'a stolen phone' } as const
  granted(await town.world.core.restrictCustomer({ actor: lena.actor, ...freeze }))
  await town.deliver()
}

describe('commands/unfreeze: the way back, typed', () => {
  test('S45 S64 frozen by oneself: the page that unfreezes, and after that there is nothing to undo', async () => {
    const anna = await town.customer({ balance: '20.00' })
    await anna.writes('/freeze')
    await anna.taps('Freeze now')
    await anna.writes('/unfreeze')
    expect(anna.sees()).toContain('password')
    const page = anna.linkOf('Unfreeze on the page') ?? ''
    granted(await town.world.core.unfreezeSelf({ token: page.split('#')[1] ?? '', password: PASSWORD }))
    expect(await anna.writes('/unfreeze')).toContain('Your account is not frozen.')
    const mei = await town.customer({ language: 'zh-hans' })
    expect(await mei.writes('/unfreeze')).toContain('您的账户没有被冻结，无需解冻。')
  })

  test('S48 frozen by us: what it is about, what works, what is needed and by when, and the appeal', async () => {
    const anna = await town.customer({})
    await restrict(anna)
    expect(await anna.writes('/unfreeze')).toContain('Your account is frozen for now. We are checking a payment.')
    expect(anna.sees()).toContain('We look at it by')
    expect(anna.sees()).not.toContain('Not sent')
    expect(anna.buttons()[0]).toBe('Appeal')
  })

  test('words behind it change nothing, and whoever has no account hears so', async () => {
    const anna = await town.customer({})
    expect(await anna.writes('/unfreeze @somebody please')).toContain('Your account is not frozen.')
    const sam = town.phone({ name: 'Sam' })
    expect(await sam.writes('/unfreeze')).toContain('not_registered')
  })
})

describe('flows/withdraw', () => {
  test('S45 S53 of a frozen account nothing is asked: it is frozen, before any account to withdraw to is added', async () => {
    const anna = await town.customer({ balance: '20.00' })
    await restrict(anna)
    for (const typed of ['/withdraw', '/withdraw 5', '/withdraw all']) {
      expect(await anna.writes(typed)).toContain('❄️ Not withdrawn: your account is frozen for now.')
      expect(anna.sees()).toContain('account_restricted')
      expect(anna.buttons()).toEqual(['Ask support', 'Reason and appeal'])
    }
    const mei = await town.customer({ balance: '20.00', language: 'zh-hans' })
    granted(await town.world.core.freezeSelf({ actor: mei.actor }))
    expect(await mei.writes('/withdraw 5')).toContain('❄️ 未提现：账户已冻结，需由您本人解冻')
    expect(mei.sees()).toContain('account_frozen_by_user')
  })
})
