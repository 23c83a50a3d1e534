export const PIN_LENGTH = 6

// What people pick when they are asked for six digits, beyond the patterns below: lucky numbers, love numbers, words.
const COMMON = new Set(
  (
    '112233 121212 123123 123321 131313 131420 142857 147896 159951 159357 168168 188888 201314 232323 246810 314159 ' +
    '332211 456852 514520 520131 520520 521314 521521 654987 666888 686868 696969 741963 753951 789456 852456 888666 ' +
    '911911 989898 998877 102030 010203 090909 010101 020202 101010 202020 303030 134679 256256 420420 420690 696420'
  ).split(' '),
)
const LINES = ['123', '456', '789', '147', '258', '369', '159', '357'].flatMap((line) => [line, reversed(line)])

/**
 * Whether a PIN is among the first that a thief would try: repeated digits, sequences, a walk along the lines of the
 * keyboard, dates and years, the common ones, and parts of the person's own phone number.
 */
export function isWeakPin(pin: string, phone = ''): boolean {
  return (
    new Set(pin).size <= 2 ||
    isSequence(pin) ||
    pin.slice(0, 3) === pin.slice(3) ||
    pin.slice(0, 3) === reversed(pin.slice(3)) ||
    (LINES.includes(pin.slice(0, 3)) && LINES.includes(pin.slice(3))) ||
    COMMON.has(pin) ||
    isDate(pin) ||
    phone.includes(pin)
  )
}

function reversed(text: string): string {
  return Array.from(text).reverse().join('')
}

// Steps of one or two, up or down, running over the end: 456789, 890123, 864208.
function isSequence(pin: string): boolean {
  const digits = Array.from(pin, Number)
  const steps = new Set(digits.slice(1).map((digit, at) => (digit - (digits[at] ?? 0) + 10) % 10))
  return steps.size === 1 && [1, 2, 8, 9].includes([...steps][0] ?? 0)
}

// A day, a month and a year of two digits in any usual order, or a year of four with two digits beside it.
function isDate(pin: string): boolean {
  const [a, b, c] = [pin.slice(0, 2), pin.slice(2, 4), pin.slice(4)].map(Number) as [number, number, number]
  const dayAndMonth = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12
  if ([dayAndMonth(a, b), dayAndMonth(b, a), dayAndMonth(c, b)].some(Boolean)) return true
  return /^(19|20)\d{4}$|(19|20)\d\d$/.test(pin)
}
