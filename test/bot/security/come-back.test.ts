import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { tokenMailedTo } from '../../core/people/outbox.ts'
import { openTown, type Phone, PUBLIC_URL, type Town } from '../../support/chat.ts'
import { granted } from '../../support/people.ts'
import { agreed } from '../../support/recovery.ts'
import { enrol } from '../../support/second-factor.ts'

// From a new Telegram account back to the wallet: actions/come-back, actions/lost-factor, actions/stop-rebind, deeplinks/comeback, and for
// staff actions/recovery and actions/recovery-ask.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

/** The secret part of the page's address under the card. */
function tokenOn(phone: Phone, label = 'Continue on the page'): string {
  const [page, token = ''] = (phone.linkOf(label) ?? '').split('#')
  expect(page).toBe(`${PUBLIC_URL}/come-back`)
  return token
}

async function comesBack(fresh: Phone, { email, password }: { email: string; password: string }, code: string) {
  const token = tokenOn(fresh)
  granted(await town.world.core.comeBack({ token, email, password, code, source: '192.0.2.8' }))
  await town.deliver()
}

test('S2 S4 REC-07 /start, “I already have an account”, the page: the wallet is in the new chat and the old one acts no more', async () => {
  const anna = await town.customer({ name: 'Anna Keller', balance: '40.00' })
  const phone = await enrol(town.world, anna.person)
  const fresh = town.phone({ name: 'Anna Again' })
  await fresh.starts()
  await fresh.taps('English')
  await fresh.taps('I already have an account')
  expect(fresh.sees()).toContain('Back to your account')
  await comesBack(fresh, anna.person, await phone.next())
  expect(fresh.screen().join('\n')).toContain('Your wallet is in this chat now')
  expect(await fresh.writes('/balance')).toContain('40.00 EUR')
  expect(anna.screen().join('\n')).toContain('Your wallet has moved to another Telegram account')
  // While it can be undone, whatever is asked for here says so; afterwards this is a chat without an account.
  for (const asked of ['/balance', '/send 1 @nobody', '/start', '/security', '/freeze']) {
    expect(await anna.writes(asked)).toContain('Your wallet has moved to another Telegram account')
    expect(anna.buttons()[0]).toBe('This was not me: stop it')
  }
  await town.world.advance(24 * 3600 + 1)
  expect(await anna.writes('/balance')).toContain('You have no account yet')
  expect(await anna.writes('/send 1 @nobody')).not.toContain('40.00')
})

test('REC-07 ATH-11 one tap in the old chat undoes it: frozen in both, and the password is chosen anew', async () => {
  const ben = await town.customer({ name: 'Ben Kovac', balance: '40.00' })
  const payee = await town.customer({ name: 'Pia Payee' })
  const phone = await enrol(town.world, ben.person)
  const thief = town.phone({ name: 'Thief' })
  await thief.starts('comeback')
  await comesBack(thief, ben.person, await phone.next())
  await ben.writes('/balance')
  await ben.taps('This was not me: stop it')
  expect(ben.sees()).toContain('Your wallet is yours in this chat')
  await town.deliver()
  // The answer of the button says it all; a notice beside it would say it twice.
  expect(
    ben
      .screen()
      .join('\n')
      .match(/Stopped\./g),
  ).toHaveLength(1)
  expect(thief.sees()).toContain('This was stopped')
  expect(await thief.writes('/balance')).toContain('not_registered')
  const balance = await ben.writes('/balance')
  for (const part of ['40.00 EUR', 'Your account is frozen until you unfreeze it']) expect(balance).toContain(part)
  expect(ben.buttons()).toContain('Unfreeze my account')
  expect(ben.buttons()).not.toContain('Send')
  expect(await ben.writes(`/send 5 ${payee.person.okpayId}`)).toContain('account_frozen_by_user')
  // The password from before opens nothing any more, and that is what the check-up says.
  expect(await ben.writes('/security')).toContain('○ No password that works: choose a new one')
  expect(ben.buttons()).toContain('Reset password')
  expect(ben.buttons()).not.toContain('Change password')
  const reset = await tokenMailedTo(town.world, ben.person.email)
  expect((await town.world.core.readLink({ token: reset, purpose: 'password_reset' })).ok).toBe(true)
})

test('REC-06 two of staff compare in the chat what was stated, and the old chat is told before anything moves', async () => {
  const owner = await town.customer({ name: 'Olga Owner', balance: '7.00' })
  const [lena, max] = [await town.agent('agent', 'Lena'), await town.agent('supervisor', 'Max')]
  const fresh = town.phone({ name: 'Olga New' })
  await fresh.starts('comeback')
  const asked = { token: tokenOn(fresh), email: owner.person.email, source: '192.0.2.7', locale: 'en' } as const
  granted(await town.world.core.requestRecovery(asked))
  await town.deliver()
  const number = Number(/^(\d\d) are your two digits/.exec(fresh.sees())?.[1])
  const link = await tokenMailedTo(town.world, owner.person.email)
  granted(await town.world.core.matchChat({ token: link, number }))
  const statement = 'Olga Owner, opened this week'
  granted(await town.world.core.openCase({ token: link, password: owner.person.password, statement }))
  await town.deliver()
  expect(owner.sees()).toContain('Someone wants to move your wallet')
  expect(lena.sees()).toContain('Please compare what they state')
  await lena.writes('/queue')
  expect(lena.sees()).toContain('One recovery to compare')
  await lena.taps(`Recovery · ${owner.person.okpayId}`)
  expect(lena.sees()).toContain(statement)
  expect(lena.sees()).toContain('the wallet is to move to the chat that asked')
  const chat = `Telegram ID ${fresh.actor.telegramId}`
  expect(lena.sees()).toContain(`It would go to a chat without a @username · ${chat}`)
  expect(lena.sees()).toContain('That chat first wrote to us on')
  expect(lena.sees()).toContain('No other recovery was asked for from it')
  expect(lena.sees()).not.toContain('Olga Owner\n')
  await lena.taps('It agrees: ask a second person')
  await lena.writes('Name, month and last payment agree')
  expect(lena.sees()).toContain('72 hours begin')
  await lena.taps('Ask for approval')
  await town.deliver()
  await max.taps('Look')
  expect(max.sees()).toContain(statement)
  expect(max.sees()).toContain(chat)
  await max.taps('Approve')
  expect(max.sees()).toContain('done')
  expect(max.sees()).toContain('Unless its owner stops it, it is carried out on')
  await town.deliver()
  expect(owner.sees()).toContain('Your wallet will move to another Telegram account')
  expect(fresh.sees()).toContain('Your request was approved')
  expect(await owner.writes('/balance')).toContain('7.00 EUR')
  await town.world.advance(72 * 3600 + 1)
  const where = { userId: owner.person.userId, state: 'waiting' }
  const { id } = await town.world.deps.prisma.rebind.findFirstOrThrow({ where })
  granted(await town.world.core.finishRebind({ id }))
  await town.deliver()
  expect(fresh.sees()).toContain('Your old payment PIN no longer works: choose a new one.')
  expect(fresh.sees()).not.toContain('Could somebody have seen')
})

test('REC-06 the chat is there, authenticator and codes are not: mail, two of staff, 72 hours, and the factor is off', async () => {
  const fay = await town.customer({ name: 'Fay Factor', balance: '90.00' })
  await enrol(town.world, fay.person)
  await fay.writes('/security')
  await fay.taps('Two-factor')
  await fay.taps('Lost my app and my codes')
  expect(fay.sees()).toContain('Lost your authenticator and your recovery codes?')
  await fay.taps('Mail me the link')
  expect(fay.sees()).toContain('on its way to your email')
  const number = Number(/two digits first: (\d\d)\./.exec(fay.sees())?.[1])
  const token = await tokenMailedTo(town.world, fay.person.email)
  granted(await town.world.core.matchChat({ token, number }))
  granted(await town.world.core.openCase({ token, password: fay.person.password, statement: 'Fay' }))
  await town.deliver()
  expect(fay.sees()).toContain('Someone asks to switch off your two-factor authentication')
  const lena = await town.agent('agent', 'Lena')
  await lena.writes('/queue')
  await lena.taps(`Recovery · ${fay.person.okpayId}`)
  expect(lena.sees()).toContain('the wallet stays in that chat')
  expect(lena.sees()).not.toContain('move')
  const [found] = granted(await town.world.core.listCases({ actor: await town.world.agent() }))
  await agreed(town.world, found?.id ?? '')
  await town.world.advance(72 * 3600 + 1)
  granted(await town.world.core.finishRebind({ id: found?.id ?? '' }))
  await town.deliver()
  expect(fay.screen().join('\n')).toContain('was switched off, as you asked')
  expect(await fay.writes('/balance')).toContain('90.00 EUR')
  expect(await town.world.deps.prisma.secondFactor.count({ where: { userId: fay.person.userId } })).toBe(0)
  const payee = await town.customer({ name: 'Gus Getter' })
  expect(await fay.writes(`/send 50 ${payee.person.okpayId}`)).toContain('cooling_off')
})

test('REC-07 in Chinese, and where nothing is lost nothing is mailed', async () => {
  const mei = await town.customer({ name: '王小美', language: 'zh-hans' })
  await mei.starts('comeback')
  await mei.taps('发送邮件')
  expect(mei.sees()).toContain('second_factor_off')
  const fresh = town.phone({ name: '小美', language: 'zh-hans' })
  await fresh.starts('comeback')
  expect(fresh.sees()).toContain('找回账户')
  expect(fresh.linkOf('前往网页继续')).toContain('/come-back#')
})
