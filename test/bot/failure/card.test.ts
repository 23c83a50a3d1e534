import { describe, expect, test } from 'vitest'
import { granted } from '../../support/people.ts'
import { PASSWORD } from '../../support/world.ts'
import { sendingTown } from './sending.ts'

const at = sendingTown()

describe('a refusal says what, why and what helps, and its first button solves it', () => {
  test('S45 account_frozen_by_user: the way to the page that unfreezes, and the payment goes', async () => {
    await at.opens('20.00')
    granted(await at.town.world.core.freezeSelf({ actor: at.anna.actor }))
    expect(await at.anna.writes(`/send 5 ${at.handle}`)).toContain(
      '❄️ Not sent: your account is frozen until you unfreeze it.',
    )
    expect(at.anna.sees()).toContain('account_frozen_by_user')
    expect(at.anna.buttons()[0]).toBe('Unfreeze my account')
    await at.anna.taps('Unfreeze my account')
    const [label = ''] = at.anna.buttons()
    const token = at.anna.linkOf(label)?.split('#')[1] ?? ''
    granted(await at.town.world.core.unfreezeSelf({ token, password: PASSWORD }))
    await at.town.deliver()
    expect(at.anna.sees()).toContain('✅ Your account is unfrozen.')
    await at.anna.writes(`/send 5 ${at.handle}`)
    await at.confirms('5.00 EUR')
  })

  test('S45 account_restricted: support hears what it is about', async () => {
    await at.opens('20.00')
    await at.town.world.deps.prisma.user.update({ where: { id: at.anna.person.userId }, data: { state: 'restricted' } })
    expect(await at.anna.writes('/freeze')).toContain('Freeze your account yourself, too?')
    expect(await at.anna.writes(`/send 5 ${at.handle}`)).toContain('your account is frozen for now')
    expect(at.anna.buttons()[0]).toBe('Ask support')
    await at.anna.taps('Ask support')
    await at.anna.writes('Why?')
    expect(granted(await at.town.world.core.myTicket({ actor: at.anna.actor }))?.about).toBe('account_restricted')
  })

  test('S52 payee_not_found: another payee is asked, and what was given is kept; or they are invited', async () => {
    await at.opens('20.00')
    expect(await at.anna.writes('/send 5 @nobody_here lunch')).toContain('No OKPay account found for @nobody_here')
    expect(at.anna.sees()).toContain('payee_not_found')
    expect(at.anna.buttons().slice(0, 2)).toEqual(['Try another payee', 'Invite them'])
    expect(at.anna.linkOf('Invite them')).toMatch(/^https:\/\/t\.me\/share\/url\?url=https%3A%2F%2Ft\.me%2F\w+&text=/)
    await at.anna.taps('Try another payee')
    await at.anna.writes(at.handle)
    expect(at.anna.sees()).toContain('“lunch”')
    await at.confirms('5.00 EUR')
  })

  test('S52 self_transfer: somebody else is chosen, the amount is kept', async () => {
    await at.opens('20.00')
    expect(await at.anna.writes(`/send 5 ${at.anna.person.okpayId}`)).toContain('⛔ Not sent: that is you.')
    expect(at.anna.sees()).toContain('self_transfer')
    await at.anna.taps('Choose someone else')
    await at.anna.writes(at.handle)
    await at.confirms('5.00 EUR')
  })

  test('S52 payee_unavailable: somebody who has left cannot be paid, somebody else can', async () => {
    await at.opens('20.00')
    const { person: gone } = await at.town.customer({ name: 'Gone Person' })
    await at.town.world.deps.prisma.user.update({ where: { id: gone.userId }, data: { state: 'closed' } })
    expect(await at.anna.writes(`/send 5 ${gone.okpayId}`)).toContain('this person cannot be paid at the moment')
    await at.anna.taps('Choose someone else')
    await at.anna.writes(at.handle)
    await at.confirms('5.00 EUR')
  })

  test('S36 quote_expired: a fresh card', async () => {
    await at.opens('20.00')
    await at.anna.writes(`/send 5 ${at.handle}`)
    await at.town.world.advance(301)
    await at.anna.taps('Send 5.00 EUR')
    expect(at.anna.sees()).toContain('quote_expired')
    await at.anna.taps('Show a fresh card')
    await at.confirms('5.00 EUR')
  })

  test('S45 auth_locked: until when, another PIN, and support', async () => {
    await at.opens('100.00')
    await at.anna.writes(`/send 50 ${at.handle}`)
    await at.anna.taps('Send 50.00 EUR')
    for (let tries = 0; tries < 5; tries++) await at.anna.tapsPin('111222')
    expect(at.anna.sees()).toMatch(/Too many wrong tries\. You can try again at .* UTC\./)
    expect(at.anna.sees()).toContain('auth_locked')
    expect(at.anna.buttons().slice(0, 2)).toEqual(['Forgot PIN?', 'Ask support'])
    await at.anna.taps('Ask support')
    await at.anna.writes('It was me')
    expect(granted(await at.town.world.core.myTicket({ actor: at.anna.actor }))?.about).toBe('auth_locked')
    expect(await at.received()).toBe('0.00')
  })

  test.each(['/send 5 @somebody', '/topup', '/balance', '/history', '/limits'])(
    'S52 not_registered: %s opens an account first',
    async (command) => {
      const phone = at.town.phone()
      await phone.starts()
      await phone.taps('English')
      expect(await phone.writes(command)).toContain('not_registered')
      // Or they have one, in another chat: whoever comes from there must not open a second.
      expect(phone.buttons().slice(0, 2)).toEqual(['Open an account', 'I already have an account'])
      await phone.taps('Open an account')
      expect(phone.sees()).toContain('step 1 of 7')
    },
  )
})
