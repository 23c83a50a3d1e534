import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium } from '../support/capabilities.ts'
import { addPerson } from './add-person.ts'
import { followMailedLink } from './inbox.ts'
import type { Phone } from './phone.ts'
import { openStage, type Stage, UNTROUBLED } from './stage.ts'

const EMAIL = 'nora.field@example.org'
const PASSWORD = 'a calm lake at dusk'
const PIN = '640793'

describe.skipIf(!hasChromium)('a new person opens an account by clicking', () => {
  let stage: Stage
  let nora: Phone

  beforeAll(async () => {
    stage = await openStage()
    await addPerson(stage.page, { name: 'Nora Field', username: 'nora_field', language: 'en' })
    nora = stage.phone('Nora Field')
  })
  afterAll(() => stage?.close())

  it('S8 START, a language, a look around, and the first screen offers to register', async () => {
    const { label, line } = nora.words
    await nora.starts()
    await nora.sees(line('language-first'), '请选择语言')
    await nora.taps('English')
    await nora.sees(line('welcome', { name: 'Nora' }))
    await nora.taps(label('welcome-look-button'))
    await nora.sees(line('look-around'))
    await nora.taps(label('welcome-register-button'))
    await nora.sees(line('register-name-ask'))
  })

  it('S7 S9 name, email and phone are asked one at a time; a malformed email and somebody else’s card are refused', async () => {
    const { label, line } = nora.words
    await nora.writes('Nora Field')
    await nora.sees(line('register-email-ask'))
    await nora.writes('nora.field at example')
    await nora.sees(line('register-email-invalid', { typed: 'nora.field at example' }))
    await nora.writes(EMAIL)
    await nora.sees(line('register-phone-ask'))
    await nora.picks('Contact: Ana Ilić')
    await nora.sees(line('register-phone-foreign'))
    await nora.presses(label('register-phone-share-button'))
    await nora.sees(line('register-currency-ask'))
  })

  it('S7 R-14 left in the middle and taken up again, over a restart of the program, on the page that stayed open', async () => {
    const { label, line } = nora.words
    await nora.writes('/cancel')
    await nora.sees(line('register-paused'))
    expect(await stage.restart()).toBe(0)
    await nora.writes('/start')
    await nora.sees(line('welcome-registering', { name: 'Nora' }), 'Your account is not open yet.')
    await nora.taps(label('register-continue-button'))
    await nora.sees(line('register-currency-ask'))
    await nora.taps('EUR')
    await nora.sees(line('register-password-ask'))
  })

  it('S9 S13 the password is set on a page beside the chat: a weak one is refused with its reason, a good one moves the chat on', async () => {
    const { label, line } = nora.words
    const page = await nora.opens(label('register-password-page-button'))
    const password = page.getByLabel(label('password-new'))
    await password.fill('password1!')
    await page.getByRole('button', { name: label('password_set-submit') }).click()
    expect(await page.getByRole('alert').textContent()).toBe(label('password-common'))
    await stage.picture('password-page', page)
    await password.fill(PASSWORD)
    await page.getByRole('button', { name: label('password_set-submit') }).click()
    await page.getByRole('heading', { name: label('password_set-done') }).waitFor()
    await page.close()
    await nora.sees(line('register-password-done'), EMAIL)
  })

  it('S10 the link in the mail is opened and confirmed, and the chat moves on by itself', async () => {
    const { label, line } = nora.words
    const page = await followMailedLink(stage.page, EMAIL)
    await page.getByRole('heading', { name: label('email_verify-title') }).waitFor()
    await nora.sees(EMAIL)
    await page.getByRole('button', { name: label('email_verify-submit') }).click()
    await page.getByRole('heading', { name: label('email_verify-done') }).waitFor()
    await page.close()
    await nora.sees(line('register-link-done'), line('register-pin-ask'))
  })

  it('S9 the PIN is tapped on the pad, twice, and the account is open', async () => {
    const { label, line } = nora.words
    await nora.taps(label('register-pin-button'))
    await nora.sees(line('pad-choose'))
    await nora.typesPin(PIN)
    await nora.sees(line('pad-repeat'))
    await nora.typesPin(PIN)
    await nora.sees(line('register-done'))
    await stage.picture('register-done')
  })

  it('S11 who just registered is paid, and pays, at once', async () => {
    const { label, line } = nora.words
    const ana = stage.phone('Ana Ilić')
    await ana.writes('/send 10 @nora_field welcome')
    await ana.sees('N••• F••••', '“welcome”')
    await ana.taps(label('send-confirm-button', { amount: '10.00 EUR' }))
    await nora.sees(line('notice-money-received', { amount: '10.00 EUR', from: 'Ana Ilić' }), '“welcome”')
    await nora.writes('/send 4 @ana_ilic')
    await nora.sees(label('send-confirm-button', { amount: '4.00 EUR' }))
    await nora.taps(label('send-confirm-button', { amount: '4.00 EUR' }))
    await nora.sees('4.00 EUR sent', 'Ana Ilić')
    await ana.sees(line('notice-money-received', { amount: '4.00 EUR', from: 'Nora Field' }))
  })

  it('leaves balanced books, and neither the page nor the program had anything to complain about', async () => {
    expect(await stage.end()).toEqual(UNTROUBLED)
  })
})
