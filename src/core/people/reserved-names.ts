import { skeleton } from '../kit/look-alike.ts'

// Whole words nobody may go by, and our own name, which may not even be part of one.
const OURS = ['okpay', 'okpey']
const CHARGE =
  'support admin administrator sysadmin moderator official staff helpdesk helpcenter security system service bot telegram customerservice customersupport админ администратор модератор поддержка поддержки техподдержка оператор الدعم المشرف soporte kundendienst'
// Whoever else moves money; names that are people's, too (Chase, Wise, Santander), are theirs.
const BANKS =
  'bank банк сбербанк citibank commerzbank postbank sparkasse hsbc icbc barclays unicredit bnpparibas wellsfargo paypal alipay wechatpay unionpay mastercard westernunion moneygram revolut بنك مصرف'
// Written without spaces: wherever they stand.
const WITHIN = Array.from(
  '客服 客户服务 客戶服務 官方 管理员 管理員 工作人员 工作人員 系统 系統 银行 銀行 银联 銀聯 支付 财付通 公式 運営 管理者 サポート 관리자 운영자 고객센터 은행'.split(
    ' ',
  ),
  (word) => skeleton(word),
)

/** Whether a name says, or looks as if it said, that it is us or somebody in charge. */
export function isReserved(name: string): boolean {
  // A number behind or before a word is a number ("admin1", "24support"), one inside it may be a letter ("0kpay").
  const readings = [name, name.replace(/\d+(?=\P{L}|$)/gu, ''), name.replace(/(?<!\p{L})\d+|\d+(?!\p{L})/gu, '')]
  const words = readings.flatMap((text) => skeleton(text).split(/[^\p{L}]+/u))
  const joined = skeleton(name).replace(/\P{L}/gu, '')
  if (OURS.some((ours) => joined.includes(skeleton(ours)))) return true
  if (WITHIN.some((word) => joined.includes(word))) return true
  return [joined, ...words].some((word) => RESERVED.has(word) || RESERVED.has(drawnTogether(word)))
}

// Two letters that look like one: "Systern", "Aclmin".
const drawnTogether = (word: string): string => word.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('ci', 'd')

const RESERVED = new Set(`${CHARGE} ${BANKS}`.split(' ').map(skeleton))
