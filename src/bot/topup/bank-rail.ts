import { type TopUpView, toCanonical } from '#core'
import { type Card, copy, open } from '../card/card.ts'
import { join } from '../card/html.ts'
import type { Scene } from '../turn.ts'
import type { TopUpRail } from './rails.ts'

/** S25: a transfer from one's own bank. Not instant, so the card says how long, and what happens if nothing comes. */
export const bankRail: TopUpRail = {
  name: 'bank',
  label: ({ words }) => words.label('topup-rail-bank-button'),
  about: ({ words }) => words.t('topup-rail-bank-about'),
  start: ({ core, actor }, amount) => core.startTopUp({ actor, rail: 'bank', amount }),
  waitingCard,
}

function waitingCard({ words }: Pick<Scene, 'words'>, view: TopUpView): Card {
  const { amount, fee, reference, details, expectedHours, expiresAt } = view
  const { holder, bank, account, code } = details
  const copied = (key: string, text: string) => copy(words.label(key), text)
  return {
    text: join(
      [
        join([
          words.t('topup-bank-title', { amount: words.money(amount) }),
          words.t(fee.minor > 0n ? 'topup-bank-fee' : 'topup-bank-no-fee', { fee: words.money(fee) }),
        ]),
        words.t('topup-bank-how'),
        join([
          words.t('topup-bank-holder', { holder }),
          words.t('topup-bank-bank', { bank }),
          words.t('topup-bank-account', { account }),
          words.t('topup-bank-code', { code }),
          words.t('topup-bank-reference', { reference }),
        ]),
        join([
          words.t('topup-bank-time', expectedHours),
          words.t('topup-bank-until', { until: words.dateTime(expiresAt) }),
        ]),
      ],
      '\n\n',
    ),
    buttons: [
      [copied('topup-copy-reference-button', reference), copied('topup-copy-account-button', account)],
      [copied('topup-copy-amount-button', toCanonical(amount)), copied('topup-copy-holder-button', holder)],
      [copied('topup-copy-code-button', code)],
      [open(words.label('topup-check-button'), 'topup-check', { reference }, 'primary')],
      [
        open(words.label('topup-ask-support-button'), 'support', { about: reference }),
        open(words.label('home-button'), 'home'),
      ],
    ],
  }
}
