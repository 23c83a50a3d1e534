import { describe } from 'vitest'
import { money } from '#core'
import { amount, type NoticeRow, reference, saysInBoth } from '../../support/notice-cards.ts'

const ROWS: NoticeRow[] = [
  [
    'notices/money-received',
    { kind: 'money_received', amount, from: 'Ben <b>Kovac', note: 'lunch', reference, available: amount },
    '✅ <b>25.00 EUR received</b> from Ben &lt;b&gt;Kovac',
    '✅ 收到 Ben &lt;b&gt;Kovac 转来的 <b>25.00 欧元</b>',
    'transaction',
  ],
  [
    'notices/topup-credited',
    {
      kind: 'topup_credited',
      rail: 'card',
      fee: money(38n, 'EUR'),
      amount,
      reference,
      available: amount,
      asked: money(3_000n, 'EUR'),
    },
    'You asked for 30.00 EUR.',
    '您申请充值 30.00 欧元',
    'send',
  ],
  [
    'notices/topup-failed',
    { kind: 'topup_failed', rail: 'bank', amount, reference, reason: 'maintenance' },
    'maintenance',
    '维护',
    'topup',
  ],
  [
    'notices/topup-in-review',
    { kind: 'topup_in_review', received: amount, asked: money(3_000n, 'EUR'), reference },
    '<b>25.00 EUR</b> has arrived for your top-up of 30.00 EUR',
    '收到 <b>25.00 欧元</b>，与您申请充值的 30.00 欧元不一致',
    'support',
  ],
  [
    'notices/topup-returned',
    { kind: 'topup_returned', rail: 'bank', amount, reference, reason: null },
    'was returned to the bank it came from',
    '已退回付款银行',
    'topup',
  ],
  [
    'notices/topup-returned',
    { kind: 'topup_returned', rail: 'card', amount, reference, reason: null },
    'was returned to the card it was paid with',
    '已退回付款的银行卡',
    'topup',
  ],
  [
    'notices/topup-returned',
    { kind: 'topup_returned', rail: 'card', amount, of: money(3_000n, 'EUR'), reference, reason: null },
    '<b>25.00 EUR</b> of a top-up of 30.00 EUR was taken back',
    '充值 30.00 欧元中的 <b>25.00 欧元</b>已被付款银行或支付机构收回',
    'topup',
  ],
  [
    'notices/topup-expired',
    { kind: 'topup_expired', rail: 'bank', amount, reference },
    'has expired: nothing arrived in time',
    '已过期，未在期限内到账',
    'topup',
  ],
  [
    'notices/topup-expired',
    { kind: 'topup_expired', rail: 'card', amount, reference },
    'has expired: it was not paid in time',
    '已过期，未在期限内付款',
    'topup',
  ],
  [
    'notices/month-picture',
    { kind: 'month_picture', id: '0199', from: '2026-10-01', to: '2026-10-31' },
    'Your month: 1 Oct 2026 to 31 Oct 2026',
    '月度账单：2026年10月1日 至 2026年10月31日',
    'statement',
  ],
  [
    'notices/paper-ended',
    { kind: 'paper_ended', picture: false, from: '2026-10-01', to: '2026-10-31' },
    'could not be made',
    '的对账单未能生成',
    'statement',
  ],
  ...(
    [
      ['sent', 'Was this you? <b>25.00 EUR</b> to B•• &lt;b&gt;', '付给 B•• &lt;b&gt; 的 <b>25.00 欧元</b>'],
      ['held', 'is on hold', '已暂缓'],
      ['refused', 'We stopped', '已被拦截'],
    ] as const
  ).map(([became, en, zh]): (typeof ROWS)[number] => [
    'notices/payment-suspicious',
    { kind: 'payment_suspicious', intent: 'i1', amount, to: 'B•• <b>', reason: 'velocity', became, until: null },
    en,
    zh,
    'risk-mine',
  ]),
  ...(
    [
      ['sent', 'A withdrawal of <b>25.00 EUR</b> to your bank account ···3000', '提现 <b>25.00 欧元</b>到银行账户'],
      ['refused', 'We stopped a withdrawal of <b>25.00 EUR</b>', '已被拦截'],
    ] as const
  ).map(([became, en, zh]): (typeof ROWS)[number] => [
    'notices/payout-suspicious',
    { kind: 'payout_suspicious', payout: 'p1', amount, rail: 'bank', lastFour: '3000', reason: 'new_chat', became },
    en,
    zh,
    'risk-mine',
  ]),
  [
    'notices/held-sent',
    { kind: 'held_sent', amount, to: 'Ben <b>', reference },
    '✅ <b>25.00 EUR</b> sent to Ben &lt;b&gt;',
    '✅ 转给 Ben &lt;b&gt; 的 <b>25.00 欧元</b>已到账',
    'transaction',
  ],
  ...(
    [
      ['rejected', 'Your account is safe', '您的账户是安全的'],
      ['not_decided', 'you may send it again', '您可以重新转账'],
      ['payee_gone', 'closed their account', '对方已注销账户'],
      ['payouts_off', 'payouts or your authenticator were turned off', '身份验证器已关闭'],
      ['rate_old', 'waited longer than its exchange rate is kept', '原汇率已失效'],
      ['taken_back', 'A top-up of yours was taken back', '您的一笔充值已被退回'],
    ] as const
  ).map(([why, en, zh]): (typeof ROWS)[number] => [
    'notices/held-returned',
    { kind: 'held_returned', total: amount, to: 'B•• <b>', reference, why },
    en,
    zh,
    'balance',
  ]),
  [
    'notices/held-returned',
    { kind: 'held_returned', total: amount, to: 'B•• <b>', reference, why: 'rate_old', again: 'i1' },
    'At today’s rate it can be paid again',
    '您可以按最新汇率重新付款',
    'send',
  ],
  [
    'notices/risk-explained',
    { kind: 'risk_explained', reason: 'fan_out', reference },
    'payments to many new people within a day.\nWe have looked at it: your account is safe',
    '一天内向多位新收款人转账。\n经核实，您的账户是安全的',
    'history',
  ],
  [
    'notices/risk-explained',
    { kind: 'risk_explained', reason: 'new_chat', reference, withdrawal: true },
    'Why your withdrawal T-7QK2-9FXD was stopped: It goes to an account added after',
    '提现 T-7QK2-9FXD 被拦截的原因：收款账户是在钱包换绑',
    'history',
  ],
]

describe('notices/card: what a person is told of their money: what came, what waits, what was stopped', () =>
  saysInBoth(ROWS))
