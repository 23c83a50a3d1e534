export type PageLanguage = 'en' | 'zh-CN'

const en = {
  sandbox: 'Sandbox',
  notReal: 'Make-believe: no real account, no real money.',
  to: 'OKPay top-up',
  openUntil: 'You can pay until {time}.',
  ownFee: '{amount} for OKPay, plus our fee of {fee}',
  login: 'Log in with a test account',
  onlyHere: 'What you choose here stays here. OKPay is told whether you paid, and nothing about your account.',
  pay: 'Pay {amount}',
  leave: 'Go back without paying',
  goBack: 'Back to OKPay',
  otherLanguage: '中文',
  tellings: 'When OKPay is told',
  before: 'Before you are back',
  after: 'A moment after you are back',
  late: '35 minutes later, when the order has expired',
  never: 'Never, unless it asks',
  twice: 'Twice',
  isPaid: 'Paid',
  isPaidText: 'Thank you. The chat tells you when the money is there.',
  isReturned: 'Taken back',
  isReturnedText: 'This payment went back to your account.',
  isOver: 'This order has expired',
  isOverText: 'Nothing was charged. You can start again in the chat.',
  isUnknown: 'There is no such order',
  isUnknownText: 'The sandbox forgets its orders when it is started anew. Start again in the chat.',
  declined: 'Not paid.',
  paid: 'Has enough money: pays',
  bank_insufficient_funds: 'Does not hold enough',
  details_invalid: 'Is not accepted',
  name_mismatch: 'Is in another name',
  bank_unavailable: 'Cannot reach the bank behind it',
  provider_unavailable: 'Meets a fault of ours',
  maintenance: 'Meets our maintenance',
}

export type PageWord = keyof typeof en

const chinese: Record<PageWord, string> = {
  sandbox: '沙盒',
  notReal: '仅供体验：没有真实的账户，也没有真实的钱。',
  to: 'OKPay 充值',
  openUntil: '请在 {time} 前完成支付。',
  ownFee: '{amount} 付给 OKPay，另收服务费 {fee}',
  login: '选择一个测试账户登录',
  onlyHere: '您的选择只留在本页面。OKPay 只会收到支付结果，不会收到任何账户信息。',
  pay: '支付 {amount}',
  leave: '不支付，返回',
  goBack: '返回 OKPay',
  otherLanguage: 'English',
  tellings: '何时通知 OKPay',
  before: '您返回之前',
  after: '您返回之后片刻',
  late: '35 分钟后（订单已过期）',
  never: '不主动通知，等 OKPay 查询',
  twice: '通知两次',
  isPaid: '支付成功',
  isPaidText: '到账后聊天里会通知您。',
  isReturned: '已退回',
  isReturnedText: '这笔款项已退回您的账户。',
  isOver: '订单已过期',
  isOverText: '未扣款。您可以在聊天中重新充值。',
  isUnknown: '订单不存在',
  isUnknownText: '沙盒重启后不再保留订单，请在聊天中重新充值。',
  declined: '支付未成功。',
  paid: '余额充足，支付成功',
  bank_insufficient_funds: '余额不足',
  details_invalid: '账户未被接受',
  name_mismatch: '账户姓名不一致',
  bank_unavailable: '无法连接绑定的银行',
  provider_unavailable: '遇到我们的故障',
  maintenance: '遇到我们的维护',
}

/** The language of ours that an address or an order asks for. */
export const languageOf = (asked: unknown): PageLanguage => (String(asked).startsWith('zh') ? 'zh-CN' : 'en')

/** What the page says, in a language. */
export function say(language: PageLanguage, word: PageWord, values: Record<string, string> = {}): string {
  const text = (language === 'en' ? en : chinese)[word]
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
