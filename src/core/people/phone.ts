import { parsePhoneNumber } from 'awesome-phonenumber'

/**
 * A phone number in E.164 (`+4915112345678`), or undefined. Telegram sends international numbers, often without the
 * plus. It has verified them already, so a number of a possible length counts: numbering plans change faster than
 * anybody's tables.
 */
export function parsePhone(text: string): string | undefined {
  const international = `+${text.trim().replace(/^(\+|00)/, '')}`
  const parsed = parsePhoneNumber(international)
  return parsed.possible ? parsed.number?.e164 : undefined
}

/** What a card may show of a phone number. */
export const phoneTail = (e164: string): string => e164.slice(-4)
