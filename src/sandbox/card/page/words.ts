export type PageLanguage = 'en' | 'zh-CN'

/** The language of ours that an address or an order asks for. */
export const pageLanguage = (asked: unknown): PageLanguage => (String(asked).startsWith('zh') ? 'zh-CN' : 'en')

const en = {
  title: 'Pay by card',
  sandbox: 'Sandbox',
  notReal: 'A make-believe card processor: no real card, no real money.',
  to: 'OKPay top-up',
  openUntil: 'You can pay until {time}.',
  number: 'Card number',
  expiry: 'Valid until',
  code: 'Security code',
  onlyHere:
    'What you type here stays with this processor. OKPay is told whether you paid, and nothing about your card.',
  pay: 'Pay {amount}',
  leave: 'Go back without paying',
  goBack: 'Back to OKPay',
  otherLanguage: '中文',
  testCards: 'Test cards',
  tapOne: 'Tap one to fill in its number.',
  tellings: 'When OKPay is told',
  before: 'Before you are back',
  after: 'A moment after you are back',
  late: '35 minutes later, when the order has expired',
  never: 'Never, until you say so on the Card tab',
  twice: 'Twice',
  paidCard: 'Pays',
  isPaid: 'Paid',
  isPaidText: 'Thank you. The chat tells you when the money is there.',
  isReturned: 'Taken back',
  isReturnedText: 'This payment went back to the card.',
  isOver: 'This order has expired',
  isOverText: 'Nothing was charged. You can start again in the chat.',
  isUnknown: 'There is no such order',
  isUnknownText: 'The sandbox forgets its orders when it is started anew. Start again in the chat.',
  isNothing: 'Nothing to pay here',
  isNothingText: 'Start paying by card in the chat: your order then opens on a page of its own here.',
  notACard: 'That is not a card number. Type all its digits.',
  declined: 'Declined.',
  tryAnother: 'Nothing was charged. You can try another card here, or start again in the chat.',
  bank_insufficient_funds: 'There is not enough money on this card, or its limit is reached.',
  details_invalid: 'Number, date or security code are wrong.',
  name_mismatch: 'The name on this card is not the name on the OKPay account.',
  bank_unavailable: 'The bank of this card cannot be reached.',
  provider_unavailable: 'Our connection to the card networks is down.',
  maintenance: 'The card networks are under maintenance.',
}

export type PageWord = keyof typeof en

const chinese: Record<PageWord, string> = {
  title: '银行卡支付',
  sandbox: '沙盒',
  notReal: '模拟的银行卡支付机构：没有真实的卡，也没有真实的钱。',
  to: 'OKPay 充值',
  openUntil: '请在 {time} 前完成支付。',
  number: '卡号',
  expiry: '有效期',
  code: '安全码',
  onlyHere: '您填写的卡信息只留在本页面。OKPay 只会收到支付结果，不会收到任何卡信息。',
  pay: '支付 {amount}',
  leave: '不支付，返回',
  goBack: '返回 OKPay',
  otherLanguage: 'English',
  testCards: '测试卡',
  tapOne: '点击即可填入卡号。',
  tellings: '何时通知 OKPay',
  before: '您返回之前',
  after: '您返回之后片刻',
  late: '35 分钟后（订单已过期）',
  never: '不通知，直到您在“银行卡”页手动通知',
  twice: '通知两次',
  paidCard: '支付成功',
  isPaid: '支付成功',
  isPaidText: '到账后聊天里会通知您。',
  isReturned: '已退回',
  isReturnedText: '这笔款项已退回原卡。',
  isOver: '订单已过期',
  isOverText: '未扣款。您可以在聊天中重新充值。',
  isUnknown: '订单不存在',
  isUnknownText: '沙盒重启后不再保留订单，请在聊天中重新充值。',
  isNothing: '这里没有需要支付的订单',
  isNothingText: '请在聊天中选择银行卡充值，再打开支付页面。',
  notACard: '卡号有误，请输入完整的卡号。',
  declined: '支付失败。',
  tryAnother: '未扣款。您可以在这里换一张卡，或在聊天中重新充值。',
  bank_insufficient_funds: '卡内余额不足，或已达到限额。',
  details_invalid: '卡号、有效期或安全码有误。',
  name_mismatch: '持卡人姓名与 OKPay 账户姓名不一致。',
  bank_unavailable: '发卡银行暂时无法连接。',
  provider_unavailable: '暂时无法连接银行卡网络。',
  maintenance: '银行卡网络正在维护。',
}

/** What the page says, in a language. */
export function say(language: PageLanguage, word: PageWord, values: Record<string, string> = {}): string {
  const text = (language === 'en' ? en : chinese)[word]
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

export const isPageWord = (word: string): word is PageWord => Object.hasOwn(en, word)
