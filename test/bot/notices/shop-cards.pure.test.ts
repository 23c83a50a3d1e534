import { describe } from 'vitest'
import { money } from '#core'
import { amount, type NoticeRow, reference, saysInBoth } from '../../support/notice-cards.ts'

const ROWS: NoticeRow[] = [
  [
    'notices/link-paid',
    {
      kind: 'link_paid',
      amount,
      fee: money(25n, 'EUR'),
      arrives: money(2_475n, 'EUR'),
      from: 'Sam <i>Newman',
      description: 'Two cappuccinos',
      link: 'a'.repeat(22),
      reference,
      available: amount,
    },
    '✅ <b>25.00 EUR paid</b> by Sam &lt;i&gt;Newman\n“Two cappuccinos”\nFee 0.25 EUR · 24.75 EUR arrived',
    '✅ Sam &lt;i&gt;Newman 已付款 <b>25.00 欧元</b>\n“Two cappuccinos”\n手续费 0.25 欧元 · 到账 24.75 欧元',
    'transaction',
  ],
  [
    'notices/payment-asked',
    { kind: 'payment_asked', shop: 'Café Aurora', amount, link: 'a'.repeat(22) },
    '<b>Café Aurora</b> asks you to pay <b>25.00 EUR</b>\nYour OKPay ID was typed',
    '<b>Café Aurora</b> 请您付款 <b>25.00 欧元</b>',
    'pay',
  ],
  [
    'notices/payment-asked where its reader names the sum',
    { kind: 'payment_asked', shop: 'Café Aurora', amount: null, link: 'a'.repeat(22) },
    '<b>Café Aurora</b> asks you to pay. How much, you say yourself.\nYour OKPay ID was typed',
    '<b>Café Aurora</b> 请您付款，金额由您填写。',
    'pay',
  ],
  [
    'notices/waiting-line where its reader names the sum',
    { kind: 'payment_waiting', shop: 'Café Aurora', amount: null, description: 'Tea', link: 'a'.repeat(22) },
    '<b>Café Aurora</b> is waiting for your payment\n“Tea”',
    '<b>Café Aurora</b> 等待您付款\n“Tea”',
    'pay',
  ],
  [
    'notices/payment-waiting',
    { kind: 'payment_waiting', shop: 'Café Aurora', amount, description: 'Tea', link: 'a'.repeat(22) },
    '<b>Café Aurora</b> is waiting for <b>25.00 EUR</b>\n“Tea”',
    '<b>Café Aurora</b> 的 <b>25.00 欧元</b>待付款\n“Tea”',
    'pay',
  ],
  [
    'notices/shop-limit-reached',
    {
      ...{ kind: 'shop_limit_reached', asked: amount, of: 'single', limit: amount, used: null, until: null },
      next: { level: 1, single: amount, daily: amount, monthly: amount },
    },
    '⚠️ <b>A payment of 25.00 EUR was refused.</b>\nYour shop may take 25.00 EUR at once at the most.',
    '⚠️ <b>一笔 25.00 欧元的付款未能收取</b>\n您的商户单笔最多可收 25.00 欧元。',
    'identity',
  ],
  [
    'notices/connection: granted',
    { kind: 'connection_granted', connection: 'c', shop: 'Tea <b>', until: new Date('2026-12-25T14:02:00Z') },
    '<b>Tea &lt;b&gt; is connected to your wallet</b>, until 25 Dec 2026',
    '您的钱包已授权 Tea &lt;b&gt;',
    'connection',
  ],
  [
    'notices/connection: paid',
    { kind: 'connection_paid', connection: 'c', shop: 'Café Aurora', amount, reference, left: amount },
    '<b>25.00 EUR</b> paid to Café Aurora by its connection\nLeft today: 25.00 EUR',
    'Café Aurora 已按授权扣款 <b>25.00 欧元</b>\n今日剩余额度：25.00 欧元',
    'transaction',
  ],
  [
    'notices/shop-payout: paid',
    { kind: 'shop_paid_out', amount, total: amount, to: 'Ben <b>', reference },
    'Your shop’s server paid <b>25.00 EUR</b> to Ben &lt;b&gt;',
    '您的商户服务器已向 Ben &lt;b&gt; 付款 <b>25.00 欧元</b>',
    'transaction',
  ],
  ...(['first_payment', 'review'] as const).map(
    (why): NoticeRow => [
      `notices/shop-payout: waits for ${why}`,
      {
        kind: 'shop_payout_waits',
        amount,
        to: 'Ben',
        why,
        until: new Date('2026-12-25T14:02:00Z'),
        intentId: 'i',
        reference,
      },
      'Your shop’s server pays <b>25.00 EUR</b> to Ben',
      '付款 <b>25.00 欧元</b>',
      'call-off',
    ],
  ),
  [
    'notices/connection: asks',
    { kind: 'connection_asks', connection: 'c', shop: 'Café Aurora', amount, link: 'a'.repeat(22) },
    'nothing is paid until you confirm it',
    '确认前不会扣款',
    'pay',
  ],
  ...(
    [
      ['budget_exhausted', 'more than you allowed', '超出您设定的额度', 'connections'],
      ['insufficient_balance', 'does not suffice', '余额不足', 'topup'],
      ['limit_daily', 'above your limits', '超出您的限额', 'limits'],
      ['account_frozen_by_user', 'frozen or limited', '已冻结或受限', 'security'],
    ] as const
  ).map(
    ([why, en, zh, action]): NoticeRow => [
      `notices/connection: refused for ${why}`,
      { kind: 'connection_refused', connection: 'c', shop: 'Café Aurora', amount, why },
      en,
      zh,
      action,
    ],
  ),
  [
    'notices/connection: refused for the balance, and a limit besides',
    {
      ...{ kind: 'connection_refused', connection: 'c', shop: 'Café Aurora', amount },
      ...{ why: 'insufficient_balance', also: 'limit_single' },
    },
    'It is above your limits.\nYour balance does not suffice.',
    '超出您的限额。\n余额不足。',
    'limits',
  ],
  ...(
    [
      ['expired', 'its time is over', '已到期'],
      ['replaced', 'a new one', '新的授权'],
      ['revoked', 'you ended it', '您已解除'],
      ['reset', 'password was reset', '密码已重置'],
      ['moved', 'another chat', '其他聊天'],
      ['email_kept', 'change of your email', '更换邮箱'],
      ['email_changed', 'another email address', '账户邮箱已更换'],
      ['address_removed', 'the address it was made from', '授权时所用的返回地址'],
      ['app_removed', 'gave up the app', '已停用'],
      ['app_revoked', 'gave it back', '主动解除'],
      ['misused', 'twice', '重复使用'],
    ] as const
  ).map(
    ([why, en, zh]): NoticeRow => [
      `notices/connection: ended, ${why}`,
      { kind: 'connection_ended', shop: 'Café Aurora', why },
      en,
      zh,
      'connections',
    ],
  ),
]

describe('notices/card: what shops and those who pay them are told', () => saysInBoth(ROWS))
