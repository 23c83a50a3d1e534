import { SEED_PASSWORD, SEED_PIN } from '../../prisma/seed.ts'
import { freshCode, keyOn, recoveryCodesOn } from './authenticator.ts'
import { Browser } from './browser.ts'
import type { Chapter } from './chapter.ts'
import { sendStep, submitPage } from './page.ts'
import { wordsIn } from './words.ts'

const en = wordsIn('en')
const zh = wordsIn('zh-CN')
const EMAIL = 'ana@example.org'
const PHRASE = 'three brass herons'

/** What Ana's authenticator and her drawer hold from the first chapter on. */
const kept = { secret: '', recovery: [] as string[] }

/** What guards the money, and the way back to it. */
export const SECURE: readonly Chapter[] = [
  {
    title: 'Two-factor authentication and a phrase, and then a login that asks for the code',
    async play({ sandbox, phones }) {
      const ana = await phones.phone('Ana')
      await ana.writes('/security')
      await ana.sees(en.line('security-second-factor-missing'))
      await ana.taps(en.label('security-phrase-choose-button'))
      await ana.sees(en.line('phrase-ask'))
      await ana.writes(PHRASE)
      await ana.sees(en.line('phrase-set'))
      await ana.taps(en.label('sessions-back-button'))
      await ana.sees(PHRASE)
      await ana.taps(en.label('security-second-factor-on-button'))
      await ana.taps(en.label('pin-needed-button'))
      await ana.typesPin(SEED_PIN)
      await ana.sees(en.line('second-factor-ask'), PHRASE)
      const link = await ana.addressOf(en.label('second-factor-page-button'))
      kept.secret = keyOn(await sendStep(sandbox, link, { step: 'begin' }))
      const code = await freshCode(sandbox, kept.secret)
      kept.recovery = recoveryCodesOn(await sendStep(sandbox, link, { step: 'confirm', code, password: SEED_PASSWORD }))
      if (kept.recovery.length !== 10) throw new Error('the page shows no ten recovery codes')
      await ana.sees('Two-factor authentication is on')

      const browser = new Browser(sandbox, new URL(link).origin)
      await browser.opens('/login')
      const [, pending = ''] =
        /name="pending" value="([^"]+)"/.exec(
          await browser.sends('/login', { email: EMAIL, password: SEED_PASSWORD }),
        ) ?? []
      const account = await browser.sends('/login/code', { pending, code: await freshCode(sandbox, kept.secret) })
      if (!account.includes('EUR')) throw new Error('the code opened no account')
      await ana.sees(en.line('notice-logged-in'))
    },
  },
  {
    title: 'A first large payment to somebody waits, says so before, and is called off',
    async play({ phones }) {
      const ana = await phones.phone('Ana')
      await ana.writes('/send 300 @wangxiaoming')
      await ana.sees('This person is new to you', PHRASE)
      await ana.taps(en.label('send-confirm-button', { amount: '300.00 EUR' }))
      await ana.sees(en.line('pad-enter'))
      await ana.typesPin(SEED_PIN)
      await ana.sees('waits until')
      await ana.taps(en.label('held-call-off-button'))
      await ana.sees(en.line('held-called-off', { total: '303.00 EUR' }))
    },
  },
  {
    title: 'The brake, in Chinese: one command freezes, nothing goes out, the page unfreezes',
    async play({ sandbox, phones }) {
      const mei = await phones.phone('李小美')
      await mei.writes('/freeze')
      await mei.sees(zh.line('freeze-ask'))
      await mei.taps(zh.label('freeze-now-button'))
      await mei.sees(zh.line('freeze-done'))
      await mei.writes('/send 1 @ana_ilic')
      await mei.sees('account_frozen_by_user')
      await mei.taps(zh.label('failure-unfreeze-button'))
      const link = await mei.addressOf(zh.label('unfreeze-page-button'))
      await submitPage(sandbox, link, { password: SEED_PASSWORD })
      await mei.sees(zh.line('notice-account-unfrozen'))
    },
  },
  {
    title: 'The old Telegram account is gone: the wallet moves to a new one, and the old chat can stop it',
    async play({ sandbox, phones }) {
      const old = await phones.phone('Ana')
      const fresh = await phones.newPerson('Ana (new phone)', 'ana_again', 'en')
      await fresh.starts()
      await fresh.sees('English')
      await fresh.taps('English')
      await fresh.sees(en.label('welcome-come-back-button'))
      await fresh.taps(en.label('welcome-come-back-button'))
      await fresh.sees(en.line('come-back-ask'))
      const link = await fresh.addressOf(en.label('come-back-page-button'))
      const code = await freshCode(sandbox, kept.secret)
      await submitPage(sandbox, link, { email: EMAIL, password: SEED_PASSWORD, code })
      await fresh.sees(en.line('notice-rebind-progress-moved'))
      await fresh.writes('/balance')
      await fresh.sees('available')
      await fresh.writes('/send 100 @xiaomei')
      await fresh.sees('cooling_off')
      await fresh.writes('/cancel')
      await old.sees(en.line('notice-rebind-alarm-moved'))
      await old.writes('/balance')
      await old.sees('moved', en.label('rebind-stop-button'))
      await old.taps(en.label('rebind-stop-button'))
      await old.sees(en.line('rebind-stopped'))
      await old.writes('/send 1 @xiaomei')
      await old.sees('account_frozen_by_user')
      await fresh.writes('/balance')
      await fresh.sees(en.label('welcome-register-button'))
    },
  },
]
