import type { Money } from '../money/money.ts'
import type { FeeView } from '../wallet/fee-view.ts'

/** A figure that answers say: an amount, a time, a count, or a price. */
export type HelpFigure =
  | { kind: 'money'; amount: Money }
  | { kind: 'time'; milliseconds: number }
  | { kind: 'count'; count: number }
  | { kind: 'price'; price: FeeView }

/** Every figure an answer may say, by the name it has there. */
export const HELP_FIGURES = [
  ...['payment-0', 'day-0', 'month-0', 'payment-1', 'day-1', 'month-1', 'payment-2', 'day-2', 'month-2'],
  ...['no-pin', 'no-pin-day', 'code-above', 'first-above', 'first-waits'],
  ...['fee-send', 'fee-pay', 'fee-exchange', 'fee-topup_card', 'fee-topup_platform', 'fee-topup_provider'],
  ...['fee-topup_bank', 'fee-withdraw_bank', 'fee-withdraw_card'],
  ...['bank-least', 'bank-most', 'card-lives', 'link-lives', 'refund-answer', 'refund-life', 'connect-life'],
  ...['payer-code'],
  ...[
    'reset-link',
    'reset-mails',
    'email-link',
    'cooling',
    'move-undo',
    'mailbox-wait',
    'session-idle',
    'tries',
    'locked',
  ],
  ...['destination-new', 'destinations', 'identity-decided', 'age', 'recovery-codes', 'frozen-look'],
  ...['support-answer', 'currencies', 'password-long', 'password-mixed', 'pin-length'],
] as const
export type HelpFigureName = (typeof HELP_FIGURES)[number]

export type HelpFigures = Record<HelpFigureName, HelpFigure>
