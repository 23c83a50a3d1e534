import { Browser } from './browser.ts'
import type { Chapter, Tour } from './chapter.ts'
import { submitPage } from './page.ts'
import { mailedLink } from './people.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const EMAIL = 'sam@example.org'
const NEW_PASSWORD = 'eleven grey geese over the bay'

async function openBrowser({ sandbox, phones }: Tour): Promise<Browser> {
  const phone = await phones.phone('Sam')
  await phone.writes('/reset')
  await phone.sees(en.line('reset-ask'), 's•••@example.org')
  return new Browser(sandbox, new URL(await phone.addressOf(en.label('reset-page-button'))).origin)
}

/** What happens on pages: a forgotten password, and an account without Telegram at hand. */
export const WEB: readonly Chapter[] = [
  {
    title: 'A forgotten password: a link by mail, a new one twice, and a day of caution',
    async play(tour) {
      const { sandbox, phones } = tour
      const phone = await phones.phone('Sam')
      const browser = await openBrowser(tour)
      await browser.opens('/reset')
      await browser.sends('/reset', { email: EMAIL })
      const link = await mailedLink(sandbox, EMAIL, en.label('mail-password_reset-subject'))
      await submitPage(sandbox, link, { password: NEW_PASSWORD, repeated: 'something else' }).catch((error: Error) =>
        sandbox.say(`    ${error.message.split(': ').at(-1)}`),
      )
      await submitPage(sandbox, link, { password: NEW_PASSWORD, repeated: NEW_PASSWORD })
      await phone.sees('Your password was changed', 'only small payments go out until')
    },
  },
  {
    title: 'Without Telegram at hand: logged in on a page, and logged out from the chat',
    async play(tour) {
      const phone = await tour.phones.phone('Sam')
      await phone.writes('/balance')
      const [, balance = 'no balance'] = /([\d.,]+) EUR/.exec(await phone.sees('available')) ?? []
      const browser = await openBrowser(tour)
      await browser.opens('/login')
      const account = await browser.sends('/login', { email: EMAIL, password: NEW_PASSWORD })
      if (!account.includes(balance)) throw new Error('the page shows another balance than the chat')
      await phone.sees(en.line('notice-logged-in'), 'Firefox on macOS')
      await browser.opens('/account/history')
      await phone.taps(en.label('notice-end-session-button'))
      await phone.sees('No browser is logged in')
      if ((await browser.opens('/account')) !== '')
        throw new Error('a browser that was logged out still sees the account')
    },
  },
]
