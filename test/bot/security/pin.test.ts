import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openTown, type Phone, PUBLIC_URL, type Town } from '../../support/chat.ts'
import { granted, PASSWORD, PIN, typePin } from '../../support/people.ts'
import { enrol } from '../../support/second-factor.ts'

// Another payment PIN: actions/new-pin, actions/forgot-pin, flows/new-pin, notices/pin-changed, notices/pin-choice.
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterEach(() => expect(town.errors).toEqual([]))
afterAll(() => town.close())

const NEW = '608143'

/** What the page does with what is typed on it. */
async function provesOnPage(phone: Phone, label: string, code = ''): Promise<void> {
  const [page, token = ''] = (phone.linkOf(label) ?? '').split('#')
  expect(page).toBe(`${PUBLIC_URL}/forgot-pin`)
  granted(await town.world.core.allowNewPin({ token, password: PASSWORD, code }))
  await town.deliver()
}

test('ATH-12 S58 /security changes the PIN: the old one, a code where there is an authenticator, and the new one twice', async () => {
  const anna = await town.customer({ name: 'Anna Keller', balance: '90.00' })
  const phone = await enrol(town.world, anna.person)
  await anna.writes('/security')
  await anna.taps('Change PIN')
  expect(anna.sees()).toContain('Tap the PIN you have now')
  expect(anna.buttons()).toContain('Forgot PIN?')
  await anna.tapsPin(PIN)
  await anna.writes(await phone.next())
  expect(anna.sees()).toContain('Tap six digits of your choice')
  expect(anna.buttons()).not.toContain('Forgot PIN?')
  await anna.tapsPin('123456')
  expect(anna.sees()).toContain('easy to guess')
  await anna.tapsPin(PIN, 2)
  expect(anna.sees()).toContain('That is your old PIN')
  await anna.tapsPin(NEW, 2)
  expect(anna.sees()).toContain('Your new PIN counts from now on')
  await town.deliver()
  expect(anna.sees()).toContain('Your payment PIN was changed on')
  await anna.taps('Not me: freeze now')
  expect(anna.sees()).toContain('Frozen.')
})

test('ATH-12 S64 on a frozen account the card of another PIN says that it ends with the freeze, in Chinese too', async () => {
  const anna = await town.customer({ name: 'Anna Frozen' })
  const mei = await town.customer({ name: '王小冰', language: 'zh-hans' })
  for (const [phone, change, said] of [
    [anna, 'Change PIN', 'It counts only while nothing goes out'],
    [mei, '修改支付密码', '仅在此期间有效'],
  ] as const) {
    granted(await town.world.core.freezeSelf({ actor: phone.person.chat }))
    await phone.writes('/security')
    await phone.taps(change)
    await phone.tapsPin(PIN)
    await phone.tapsPin(NEW, 2)
    expect(phone.sees()).toContain(said)
  }
})

test('ATH-12 S51 what unfreezing takes is named whole: the PIN, too, after a password that came by mail; in Chinese too', async () => {
  const ida = await town.customer({ name: 'Ida Frozen', balance: '9.00' })
  const mei = await town.customer({ name: '王小霜', language: 'zh-hans', balance: '9.00' })
  for (const [phone, said] of [
    [ida, 'For a day after a password that came by mail, your payment PIN'],
    [mei, '还需先在这里验证支付密码'],
  ] as const) {
    granted(await town.world.core.freezeSelf({ actor: phone.person.chat }))
    await phone.writes(`/send 1 ${ida === phone ? mei.person.okpayId : ida.person.okpayId}`)
    await phone.writes('/support')
    expect(phone.sees()).toContain(said)
  }
})

test('ATH-12 ATH-07 five wrong ones lead to the page, and from there to a new PIN; money out then waits, in Chinese too', async () => {
  const mei = await town.customer({ name: '王小美', language: 'zh-hans', balance: '90.00' })
  const pia = await town.customer({ name: 'Pia Payee' })
  await mei.writes(`/send 30 ${pia.person.okpayId}`)
  await mei.taps(mei.buttons()[0] ?? '')
  expect(mei.buttons()).toContain('忘记支付密码？')
  for (let n = 0; n < 5; n++) await mei.tapsPin('083614')
  expect(mei.sees()).toContain('auth_locked')
  expect(mei.buttons()[0]).toBe('忘记支付密码？')
  await mei.taps('忘记支付密码？')
  expect(mei.buttons()).toContain('忘记登录密码')
  await provesOnPage(mei, '前往网页验证')
  expect(mei.sees()).toContain('请设置新的支付密码')
  await mei.taps('设置新的支付密码')
  await mei.tapsPin(NEW, 2)
  expect(mei.sees()).toContain('支付密码已重设')
  await town.deliver()
  expect(mei.sees()).toContain('凭登录密码重设')
  expect(await mei.writes(`/send 30 ${pia.person.okpayId}`)).toContain('cooling_off')
  // The button of the page is used up, and says so with a way on.
  await mei.writes('/security')
  await mei.taps('修改支付密码')
  await mei.taps('取消')
  expect(mei.sees()).toContain('支付密码没有更改')
})

test('ATH-12 whose PIN is void reads why, and one tap leads to a new one; a button that is over leads on', async () => {
  const ben = await town.customer({ name: 'Ben Kovac', balance: '90.00' })
  const pia = await town.customer({ name: 'Pia Second' })
  await town.world.deps.prisma.user.update({ where: { id: ben.person.userId }, data: { pinHash: '' } })
  expect(await ben.writes('/security')).toContain('No payment PIN: choose a new one')
  await ben.writes(`/send 30 ${pia.person.okpayId}`)
  await ben.taps(ben.buttons()[0] ?? '')
  expect(ben.sees()).toContain('pin_unset')
  await ben.taps('Choose a new PIN')
  await provesOnPage(ben, 'Continue on the page')
  await town.world.advance(21 * 60)
  await ben.taps('Choose a new PIN')
  expect(ben.sees()).toContain('pin_renewal_over')
  await ben.taps('Change it with the old PIN')
  await provesOnPage(ben, 'Continue on the page')
  await ben.taps('Choose a new PIN')
  await ben.tapsPin(NEW, 2)
  expect(ben.sees()).toContain('Your new PIN counts from now on')
})

test('TFA-01 ATH-12 S58 a PIN just chosen with the password turns no two-factor on: the card says from when it does, in Chinese too', async () => {
  const ida = await town.customer({ name: 'Ida Chosen' })
  const mei = await town.customer({ name: '王小新', language: 'zh-hans' })
  for (const [phone, turnOn, said, back] of [
    [ida, 'Turn on two-factor', 'Your payment PIN was chosen with your password less than a day ago', 'Freeze'],
    [mei, '开启两步验证', '您的支付密码刚刚凭登录密码重设过', '冻结'],
  ] as const) {
    const { core } = town.world
    const { actor } = phone
    const { token } = granted(await core.issueLink({ actor, purpose: 'pin_reset' }))
    granted(await core.allowNewPin({ token, password: PASSWORD, code: '' }))
    const { padId } = granted(await core.openPad({ actor, purpose: 'pin_new' }))
    await typePin(core, actor, padId, NEW, 2)
    await town.deliver()
    await phone.writes('/security')
    await phone.taps(turnOn)
    expect(phone.sees()).toContain(said)
    expect(phone.buttons().join()).toContain(back)
  }
})
