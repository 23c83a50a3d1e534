export type PageLanguage = 'en' | 'zh-CN'

/** The language of ours that an address, a cookie or a browser asks for. */
export const pageLanguage = (asked: unknown): PageLanguage => (String(asked).startsWith('zh') ? 'zh-CN' : 'en')

const en = {
  sandbox: 'Sandbox',
  notReal: 'A make-believe café: no real coffee, no real money.',
  otherLanguage: '中文',
  shop: 'Shop',
  office: 'Back office',
  shelf: 'What would you like?',
  add: 'Add',
  cart: 'Your cart',
  empty: 'Nothing in it yet.',
  more: 'One more: {name}',
  fewer: 'One fewer: {name}',
  total: 'Total',
  checkout: 'Checkout with OKPay',
  order: 'Order {number}',
  waiting: 'We are waiting for OKPay’s word',
  waitingText: 'Have you paid? It takes a moment until OKPay tells us. This page goes on by itself.',
  notYet: 'Not paid yet? Go to the payment',
  paid: 'Paid, thank you',
  paidText: 'Your order is being made.',
  backTitle: 'You have your money back',
  over: 'This order was not paid in time',
  overText: 'Nothing was charged. You are welcome to order again.',
  back: 'Back to the shop',
  unknown: 'There is no such order here',
  unknownText: 'Part of the address may have been lost.',
  orders: 'Orders',
  none: 'Nobody has ordered yet.',
  isWaiting: 'waiting for payment',
  isPaid: 'paid',
  isOver: 'not paid',
  refunded: '{amount} given back',
  refundedAll: 'given back in full',
  amount: 'Amount to give back',
  refund: 'Give back',
  refused: 'OKPay refused',
  malformed: 'Write the amount like 3.50.',
  closed: 'The till is closed',
  closedText:
    'The shop has no working key. If its owner revoked it in the chat, connect the shop again in the back office. While its owner has two-factor on, the shop cannot make a key by itself.',
  away: 'OKPay does not answer at the moment. Nothing was charged.',
  reconnect: 'Connect to OKPay again',
}

export type PageWord = keyof typeof en

const chinese: Record<PageWord, string> = {
  sandbox: '沙盒',
  notReal: '模拟的咖啡馆：没有真实的咖啡，也没有真实的钱。',
  otherLanguage: 'English',
  shop: '商店',
  office: '商家后台',
  shelf: '想要点什么？',
  add: '加入购物车',
  cart: '购物车',
  empty: '还没有商品。',
  more: '{name}加一件',
  fewer: '{name}减一件',
  total: '合计',
  checkout: '用 OKPay 结账',
  order: '订单 {number}',
  waiting: '正在等待 OKPay 确认',
  waitingText: '如果您已付款，OKPay 稍后会通知我们，本页会自动更新。',
  notYet: '还没付款？前往付款',
  paid: '已付款，谢谢',
  paidText: '我们正在准备您的订单。',
  backTitle: '款项已退还给您',
  over: '订单未在规定时间内付款',
  overText: '未扣款，欢迎重新下单。',
  back: '返回商店',
  unknown: '没有找到这个订单',
  unknownText: '网址可能不完整。',
  orders: '订单',
  none: '还没有订单。',
  isWaiting: '待付款',
  isPaid: '已付款',
  isOver: '未付款',
  refunded: '已退 {amount}',
  refundedAll: '已全额退款',
  amount: '退款金额',
  refund: '退款',
  refused: 'OKPay 未受理',
  malformed: '请按 3.50 的格式填写金额。',
  closed: '暂时无法结账',
  closedText:
    '商店没有可用的密钥。如果店主已在聊天中吊销，请在商家后台重新连接。店主开启两步验证后，商店无法自行创建密钥。',
  away: '暂时无法连接 OKPay，未扣款。',
  reconnect: '重新连接 OKPay',
}

/** What a page says, in a language. */
export function say(language: PageLanguage, word: PageWord, values: Record<string, string> = {}): string {
  const text = (language === 'en' ? en : chinese)[word]
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}
