import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale, money, type Notice } from '#core'
import { loadRegistries } from '../../../src/bot/define/registry.ts'
import { createTexts } from '../../../src/bot/i18n/texts.ts'
import { noticeCard } from '../../../src/bot/notices/card.ts'
import type { Scene } from '../../../src/bot/turn.ts'
import { loadTexts } from '../../../src/platform/texts.ts'

const texts = createTexts(loadTexts(join(import.meta.dirname, '../../../locales')))
const sceneIn = (locale: Locale) => ({ words: texts.in(locale), phrase: null }) as Scene
const { actions } = await loadRegistries()

const amount = money(2_500n, 'EUR')
const reference = 'T-7QK2-9FXD'

// [file in src/bot/notices, the notice, what it must say in English, what in Chinese, its first button's action]
type Row = [unit: string, notice: Notice, en: string, zh: string, action: string]
const NOTICES: Row[] = [
  [
    'notices/money-received',
    { kind: 'money_received', amount, from: 'Ben <b>Kovac', note: 'lunch', reference, available: amount },
    '✅ <b>25.00 EUR received</b> from Ben &lt;b&gt;Kovac',
    '✅ 收到 Ben &lt;b&gt;Kovac 转来的 <b>25.00 欧元</b>',
    'transaction',
  ],
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
    (why): Row => [
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
    ([why, en, zh, action]): Row => [
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
      ['app_removed', 'gave up the app', '已停用'],
      ['app_revoked', 'gave it back', '主动解除'],
      ['misused', 'twice', '重复使用'],
    ] as const
  ).map(
    ([why, en, zh]): Row => [
      `notices/connection: ended, ${why}`,
      { kind: 'connection_ended', shop: 'Café Aurora', why },
      en,
      zh,
      'connections',
    ],
  ),
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
  ['notices/password-ready', { kind: 'password_ready' }, 'Your password is set', '登录密码已设置', 'home'],
  ['notices/email-verified', { kind: 'email_verified' }, 'email address is confirmed', '邮箱已验证', 'home'],
  ['notices/account-unfrozen', { kind: 'account_unfrozen' }, 'You can send money again', '可以转账了', 'send'],
  [
    'notices/account-unfrozen',
    { kind: 'account_unfrozen', until: new Date('2026-11-25T14:02:00Z') },
    'only small payments go out until',
    '仅支持小额付款',
    'send',
  ],
  ['notices/account-frozen', { kind: 'account_frozen' }, 'frozen from a web page', '已通过网页冻结', 'unfreeze'],
  [
    'notices/password-renewed',
    { kind: 'password_renewed', at: new Date('2026-11-25T14:02:00Z') },
    'with the old one. Every other browser is logged out',
    '凭原密码修改',
    'freeze-now',
  ],
  ...(['asked', 'changed', 'kept'] as const).map((stage): Row => {
    const en = { asked: 'another email address', changed: 'has another email address now', kept: 'keeps its email' }[
      stage
    ]
    const zh = { asked: '申请更换', changed: '邮箱已更换', kept: '账户邮箱仍是原来的邮箱' }[stage]
    const notice = { kind: 'email_change', stage, until: new Date('2026-11-25T14:02:00Z') } as const
    return ['notices/email-change', notice, en, zh, stage === 'kept' ? 'reset' : 'freeze-now']
  }),
  ...(['asked', 'approved', 'moved'] as const).map((stage): Row => {
    const [en, zh] = {
      asked: ['nothing has moved yet', '尚未换绑'],
      approved: ['will move', '将于'],
      moved: ['has moved', '已换绑'],
    }[stage] as [string, string]
    const until = new Date('2026-11-25T14:02:00Z')
    return [
      'notices/rebind-alarm',
      { kind: 'rebind_alarm', id: 'r1', stage, here: false, until },
      en,
      zh,
      'stop-rebind',
    ]
  }),
  ...(['asked', 'approved', 'moved'] as const).map((stage): Row => {
    const en = { asked: 'asks to switch off', approved: 'will be switched off', moved: 'was switched off' }[stage]
    const zh = { asked: '有人申请关闭', approved: '将于', moved: '已按申请关闭' }[stage]
    const until = new Date('2026-11-25T14:02:00Z')
    const notice = { kind: 'rebind_alarm', id: 'r1', stage, here: true, until } as const
    return ['notices/rebind-alarm', notice, en, zh, 'stop-rebind']
  }),
  [
    'notices/rebind-alarm',
    { kind: 'rebind_alarm', id: 'r1', stage: 'stopped', here: false, until: new Date('2026-11-25T14:02:00Z') },
    'Stopped.',
    '已阻止',
    'reset',
  ],
  ...(['asked', 'approved', 'stopped', 'moved'] as const).map((stage): Row => {
    const [en, zh] = {
      asked: ['72 hours', '72 小时'],
      approved: ['approved', '核实已通过'],
      stopped: ['stopped', '已被阻止'],
      moved: ['in this chat now', '已换绑到这个聊天'],
    }[stage] as [string, string]
    const until = new Date('2026-11-25T14:02:00Z')
    const action = stage === 'moved' ? 'new-pin' : 'support'
    return ['notices/rebind-progress', { kind: 'rebind_progress', stage, until }, en, zh, action]
  }),
  [
    'notices/rebind-alarm',
    { kind: 'rebind_alarm', id: 'r1', stage: 'moved', here: false, until: new Date('2026-11-25'), mailOnly: true },
    'cannot again',
    '不能再次阻止',
    'support',
  ],
  ['notices/recovery-number', { kind: 'recovery_number', number: 47 }, '47', '47', 'come-back'],
  ['notices/rebind-ended', { kind: 'rebind_ended', here: false }, 'is over', '已失效', 'come-back'],
  ['notices/rebind-ended', { kind: 'rebind_ended', here: true }, 'is over', '已失效', 'lost-factor'],
  [
    'notices/tries-exceeded',
    { kind: 'tries_exceeded', at: new Date('2026-11-25T14:02:00Z') },
    'Nothing was opened, and you can still log in',
    '对方没有登录成功',
    'change-password',
  ],
  [
    'notices/recovery-opened',
    { kind: 'recovery_opened', id: 'r1' },
    'Please compare what they state',
    '请核对其提供的信息',
    'recovery',
  ],
  [
    'notices/password-changed',
    { kind: 'password_changed', at: new Date('2026-11-25T14:02:00Z'), until: new Date('2026-11-26T14:02:00Z') },
    'changed on 25 Nov 2026, 14:02 UTC',
    '2026年11月26日 14:02 UTC 前只能小额转出',
    'freeze',
  ],
  [
    'notices/password-changed of a frozen account',
    { kind: 'password_changed', at: new Date(0), until: new Date(1), frozen: true },
    'still frozen: unfreeze it',
    '账户仍处于冻结状态',
    'unfreeze',
  ],
  [
    'notices/api-keys-ended',
    { kind: 'api_keys_ended', count: 2, why: 'moved' },
    'your wallet moved to another chat',
    '2 个 API 密钥已全部吊销',
    'api-keys',
  ],
  ...(['on', 'off', 'moved', 'renewed'] as const).map(
    (change): Row => [
      'notices/second-factor-changed',
      { kind: 'second_factor_changed', change, at: new Date('2026-11-25T14:02:00Z') },
      '25 Nov 2026, 14:02 UTC',
      '2026年11月25日 14:02 UTC',
      'security',
    ],
  ),
  [
    'notices/second-factor-changed',
    { kind: 'second_factor_changed', change: 'off', at: new Date('2026-11-25T14:02:00Z'), payouts: true },
    'Your shop’s servers pay nobody until two-factor is on again.',
    '重新开启两步验证之前，您的商户服务器无法付款。',
    'security',
  ],
  [
    'notices/recovery-code-used',
    {
      kind: 'recovery_code_used',
      at: new Date('2026-11-25T14:02:00Z'),
      left: 9,
      until: new Date('2026-11-26T14:02:00Z'),
    },
    '9 are left',
    '还剩 9 个',
    'freeze',
  ],
  [
    'notices/codes-wrong',
    { kind: 'codes_wrong', until: new Date('2026-11-25T14:02:00Z') },
    'until 25 Nov 2026, 14:02 UTC',
    '2026年11月25日 14:02 UTC 前资金无法转出',
    'freeze',
  ],
  [
    'notices/logged-in',
    {
      kind: 'logged_in',
      at: new Date('2026-11-25T14:02:00Z'),
      device: { browser: 'Chrome', system: 'Android' },
      sessionId: 'f3a0c9de-2b7e-4c1e-9a53-0d8f6d1c2b4a',
    },
    'Chrome on Android · 25 Nov 2026, 14:02 UTC',
    'Android 上的 Chrome · 2026年11月25日 14:02 UTC',
    'freeze-now',
  ],
  [
    'notices/ticket-answered',
    { kind: 'ticket_answered', number: 1042, text: 'It is <on> its way.', by: 'Lena', began: true },
    '<b>Lena of OKPay</b> answered your request no. 1042\nIt is &lt;on&gt; its way.\nYou are talking with support now',
    '<b>OKPay 客服 Lena</b> 回复了您的工单（1042 号）\nIt is &lt;on&gt; its way.\n您正在与客服对话',
    'support',
  ],
  [
    'notices/ticket-answered by a picture, in the middle of the talk',
    { kind: 'ticket_answered', number: 1042, text: '', by: 'Lena', file: 'some-message' },
    '<b>Lena of OKPay</b> answered your request no. 1042',
    '<b>OKPay 客服 Lena</b> 回复了您的工单（1042 号）',
    'support',
  ],
  [
    'notices/ticket-joined',
    { kind: 'ticket_joined', number: 1042, by: 'Lena' },
    'You are talking with <b>Lena of OKPay</b> about your request no. 1042.',
    '<b>OKPay 客服 Lena</b> 正在处理您的工单（1042 号）。',
    'own-ticket-end',
  ],
  [
    'notices/ticket-closed',
    { kind: 'ticket_closed', number: 1042 },
    '<b>Support request no. 1042 is closed.</b>\nHow was our help?',
    '<b>客服工单 1042 号已关闭</b>\n请为本次服务打分',
    'own-ticket-rate',
  ],
  [
    'notices/desk-troubled',
    { kind: 'desk_troubled', why: 'not enough rights' },
    'Telegram says: not enough rights',
    'Telegram 返回：not enough rights',
    'queue',
  ],
  [
    'notices/alarm-told',
    {
      kind: 'alarm_told',
      word: 'lasts',
      name: 'rail',
      subject: 'card',
      facts: { way: 'in', rail: 'card', minutes: 130 },
    },
    '<b>Out of order: top-ups by Card.</b> For 2 hours.',
    '<b>银行卡充值不可用。</b>已持续 2 小时。',
    'queue',
  ],
  [
    'notices/ticket-opened',
    { kind: 'ticket_opened', number: 1042, from: 'Anna', text: 'Where is my money?' },
    'request no. 1042</b> from Anna\nWhere is my money?',
    '客服工单 1042 号</b> · Anna\nWhere is my money?',
    'ticket',
  ],
  [
    'notices/rates-troubled',
    { kind: 'rates_troubled', why: 'jump', jumps: [{ currency: 'USD', was: '1.2', now: '1.4' }] },
    '1 EUR: 1.2 → 1.4 USD',
    '汇率波动过大',
    'home',
  ],
  [
    'notices/suspense-opened',
    { kind: 'suspense_opened', amount, reference, cause: 'unknown_reference' },
    '<b>25.00 EUR</b> of unmatched money',
    '待认领款项 <b>25.00 欧元</b>',
    'suspense',
  ],
  ...(
    [
      ['security', 'something unusual', '账户活动异常'],
      ['identity', 'really yours', '核实账户由您本人使用'],
      ['payment', 'checking a payment', '正在核查一笔交易'],
      ['legal', 'A law obliges us', '法律法规'],
    ] as const
  ).map(([category, en, zh]): (typeof NOTICES)[number] => [
    'notices/account-restricted',
    { kind: 'account_restricted', category, until: new Date('2026-11-27T12:00:00Z') },
    en,
    zh,
    'appeal',
  ]),
  [
    'notices/account-released',
    { kind: 'account_released', arrived: [amount, money(300n, 'JPY')], frozen: false },
    'What arrived meanwhile is available now: 25.00 EUR, 300 JPY',
    '冻结期间收到的款项现已可用：25.00 欧元, 300 日元',
    'send',
  ],
  [
    'notices/account-released',
    { kind: 'account_released', arrived: [], frozen: true },
    'Your own freeze still stands',
    '自行设置的冻结仍然有效',
    'unfreeze',
  ],
  [
    'notices/approval-asked',
    { kind: 'approval_asked', id: 'a1', what: 'release_account', by: 'Lena <b>' },
    'Lena &lt;b&gt; needs a second person: <b>Unfreeze an account</b>',
    '提交了复核申请：<b>解冻账户</b>',
    'approval',
  ],
  ...(
    [
      ['approved', 'Max approved: <b>Return money to its sender</b>', 'Max 已通过'],
      ['refused', 'Max refused', 'Max 已驳回'],
      ['withdrawn', 'Withdrawn', '已撤回'],
      ['expired', 'Nobody decided in time', '无人按时复核'],
      ['void', 'No longer possible', '情况有变'],
    ] as const
  ).map(([outcome, en, zh]): (typeof NOTICES)[number] => [
    'notices/approval-decided',
    { kind: 'approval_decided', id: 'a1', what: 'send_back_suspense', outcome, by: 'Max' },
    en,
    zh,
    'approval',
  ]),
  ...(
    [
      ['sent', 'Was this you? <b>25.00 EUR</b> to B•• &lt;b&gt;', '付给 B•• &lt;b&gt; 的 <b>25.00 欧元</b>'],
      ['held', 'is on hold', '已暂缓'],
      ['refused', 'We stopped', '已被拦截'],
    ] as const
  ).map(([became, en, zh]): (typeof NOTICES)[number] => [
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
  ).map(([became, en, zh]): (typeof NOTICES)[number] => [
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
  ).map(([why, en, zh]): (typeof NOTICES)[number] => [
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
  [
    'notices/risk-opened',
    { kind: 'risk_opened', id: 'i1', amount, reason: 'new_chat', outcome: 'hold' },
    'new chat, new payee · on hold for staff',
    '新绑定聊天转给新收款人 · 暂缓待审',
    'risk-item',
  ],
]

describe('notices/card has every kind of notice', () => {
  test.each(NOTICES)(
    '%s says it in both languages, with a button that leads somewhere',
    (_unit, notice, en, zh, action) => {
      expect(noticeCard(sceneIn('en'), notice).text.markup).toContain(en)
      expect(noticeCard(sceneIn('zh-CN'), notice).text.markup).toContain(zh)
      for (const locale of LOCALES) {
        const opened = (noticeCard(sceneIn(locale), notice).buttons ?? [])
          .flat()
          .flatMap((button) => (button.kind === 'open' ? [button.action] : []))
        expect(opened[0]).toBe(action)
        expect(opened.filter((name) => !actions.has(name))).toEqual([])
      }
    },
  )
})
