// Whole words nobody may go by, and our own name, which may not even be part of one.
const OURS = ['okpay', 'okpey']
const WORDS = new Set(
  'support admin administrator moderator official staff helpdesk helpcenter security system service bot telegram customerservice customersupport bank'.split(
    ' ',
  ),
)
const CHINESE = ['客服', '官方', '管理员', '管理員', '系统', '系統', '银行', '銀行', '支付']

// Letters of other scripts, and digits, that look like the Latin letters which reserved words are made of: first the
// letter, then its twins.
const LOOK_ALIKES = new Map(
  'aаαɑ4 bвьβ cсϲ dԁ eеєεҽ3 fғ gɡ hһнհ iіιıɩ1l| jј kкκқ mм nпηո oоοσօ0ө pрρ rг sѕ5 tтτ uυսц vѵν wԝшω xхχ yуүγ'
    .split(' ')
    .map((group) => Array.from(group))
    .flatMap(([letter = '', ...twins]) => twins.map((twin) => [twin, letter] as const)),
)

/** Whether a name says, or looks as if it said, that it is us or somebody in charge. */
export function isReserved(name: string): boolean {
  // A number behind a word is a number ("admin1"), one inside it may be a letter ("0kpay").
  const words = [name, name.replace(/\d+(?=\P{L}|$)/gu, '')].flatMap((text) => skeleton(text).split(/[^\p{L}]+/u))
  const joined = skeleton(name).replace(/\P{L}/gu, '')
  if (OURS.some((ours) => joined.includes(skeleton(ours)))) return true
  if (CHINESE.some((word) => joined.includes(word))) return true
  return [joined, ...words].some((word) => RESERVED.has(word))
}

/** What a name looks like: accents off, full-width narrowed, look-alikes as one letter. For comparing, never for showing. */
function skeleton(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return Array.from(plain, (character) => LOOK_ALIKES.get(character) ?? character).join('')
}

const RESERVED = new Set(Array.from(WORDS, skeleton))
