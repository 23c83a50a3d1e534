import { submitPage } from './page.ts'
import { mailedLink } from './people.ts'
import type { Phone } from './phone.ts'
import type { Sandbox } from './sandbox.ts'
import type { Words } from './words.ts'

export type Newcomer = {
  name: string
  email: string
  currency: string
  password: string
  pin: string
  foreign: { phone: string; userId: number }
}

/** Opens an account from the first START to home, in either language, with the mistakes people make on the way. */
export async function register(sandbox: Sandbox, phone: Phone, words: Words, who: Newcomer): Promise<void> {
  const { label, line, locale } = words
  await phone.taps(label('welcome-register-button'))
  await phone.sees(line('register-name-ask'))
  await phone.writes('Аnna Keller') // A Cyrillic А in a Latin name.
  await phone.sees(line('register-name-mixed-scripts'))
  await phone.writes(who.name)
  await phone.sees(line('register-email-ask'))
  await phone.writes('not an address')
  await phone.sees(line('register-email-invalid', { typed: 'not an address' }))
  await phone.writes(who.email)
  await phone.sees(line('register-phone-ask'))
  await phone.sharesContact(who.foreign)
  await phone.sees(line('register-phone-foreign'))
  await phone.sharesContact()
  await phone.sees(line('register-currency-ask'))
  await phone.taps(label('currency-button', { currency: who.currency }))
  await phone.sees(line('register-password-ask', { until: '' }))
  const page = await phone.addressOf(label('register-password-page-button'))
  await submitPage(sandbox, page, { password: 'password1!' }).catch((error: Error) =>
    sandbox.say(`    ${error.message.split(': ').at(-1)}`),
  )
  await submitPage(sandbox, page, { password: who.password })
  await phone.sees(who.email)
  await submitPage(sandbox, await mailedLink(sandbox, who.email))
  await phone.sees(line('register-pin-ask'))
  await phone.taps(label('register-pin-button'))
  await phone.sees(line('pad-choose'))
  await phone.typesPin('123456')
  await phone.sees(line('pad-weak'))
  await phone.typesPin(who.pin)
  await phone.sees(line('pad-repeat'))
  await phone.typesPin(who.pin)
  await phone.sees(line('register-done'))
  sandbox.say(`(${who.name}: ${locale}, account open)`)
}

/** The first screens of somebody nobody knows yet. */
export async function arrive(phone: Phone, words: Words): Promise<void> {
  await phone.starts()
  await phone.sees('English')
  await phone.taps(words.locale === 'en' ? 'English' : '简体中文')
  await phone.sees(words.label('welcome-register-button'))
  await phone.taps(words.label('welcome-look-button'))
  await phone.sees('/fees')
}
