import { skeleton } from '../kit/look-alike.ts'

// Whole words nobody may go by, and our own name, which may not even be part of one.
const OURS = ['okpay', 'okpey']
const WORDS = new Set(
  'support admin administrator moderator official staff helpdesk helpcenter security system service bot telegram customerservice customersupport bank'.split(
    ' ',
  ),
)
const CHINESE = ['客服', '官方', '管理员', '管理員', '系统', '系統', '银行', '銀行', '支付']

/** Whether a name says, or looks as if it said, that it is us or somebody in charge. */
export function isReserved(name: string): boolean {
  // A number behind or before a word is a number ("admin1", "24support"), one inside it may be a letter ("0kpay").
  const readings = [name, name.replace(/\d+(?=\P{L}|$)/gu, ''), name.replace(/(?<!\p{L})\d+|\d+(?!\p{L})/gu, '')]
  const words = readings.flatMap((text) => skeleton(text).split(/[^\p{L}]+/u))
  const joined = skeleton(name).replace(/\P{L}/gu, '')
  if (OURS.some((ours) => joined.includes(skeleton(ours)))) return true
  if (CHINESE.some((word) => joined.includes(word))) return true
  return [joined, ...words].some((word) => RESERVED.has(word))
}

const RESERVED = new Set(Array.from(WORDS, skeleton))
