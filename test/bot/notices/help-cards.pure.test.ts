import { describe } from 'vitest'
import { money } from '#core'
import { amount, type NoticeRow, saysInBoth } from '../../support/notice-cards.ts'

const ROWS: NoticeRow[] = [
  [
    'notices/account-unfrozen',
    { kind: 'account_unfrozen', pinVoid: true },
    'it does not count any more. Choose a new one, with your password.',
    '请用登录密码验证后，重新设置支付密码。',
    'forgot-pin',
  ],
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
  ...(
    [
      ['security', 'something unusual', '账户活动异常'],
      ['identity', 'really yours', '核实账户由您本人使用'],
      ['payment', 'checking a payment', '正在核查一笔交易'],
      ['legal', 'A law obliges us', '法律法规'],
    ] as const
  ).map(([category, en, zh]): (typeof ROWS)[number] => [
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
]

describe('notices/card: what a person is told of their account and of what they asked support', () => saysInBoth(ROWS))
