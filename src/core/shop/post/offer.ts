import { timingSafeEqual } from 'node:crypto'
import { ofUnix } from '../../kit/time.ts'
import { type CurrencyCode, isCurrency } from '../../money/currency.ts'
import { type Money, money } from '../../money/money.ts'
import type { Keyring } from '../../ports/keyring.ts'

/**
 * A payment link before there is one: what Telegram shows somebody while they type. Nothing of it is kept; all that it
 * takes to make the link travels in its own address, closed and signed by us.
 */
export type Offer = {
  /** Who asks. */
  makerId: string
  /** The end of their shop's id: of the few they work in, it names one. */
  shop: string
  amount: Money
  /** To the second. */
  at: Date
  /** Two bytes in hex: tells apart what was typed alike within a second. */
  salt: string
}

type Keys = Pick<Keyring, 'attest'>

const TERMS = 35
const SIGNATURE = 10
const TEXT = /^[A-Za-z0-9_-]{60}$/
const LETTERS = 26

/** The end of a shop's id that an offer carries: six bytes in hex. */
export const shopEnd = (shopId: string): string => shopId.replaceAll('-', '').slice(-12)

/** An offer as it fits into a deep link: 60 characters that tell nobody anything. */
export function closeOffer(keys: Keys, offer: Offer): string {
  const terms = Buffer.alloc(TERMS)
  terms.write(offer.makerId.replaceAll('-', ''), 0, 'hex')
  terms.write(offer.shop + offer.salt, 16, 'hex')
  fiveBytes(offer.amount.minor).copy(terms, 24)
  terms.writeUInt16BE(letters(offer.amount.currency), 29)
  terms.writeUInt32BE(Math.floor(offer.at.getTime() / 1000), 31)
  const signature = signed(keys, terms)
  return Buffer.concat([veiled(keys, terms, signature), signature]).toString('base64url')
}

/** What an offer says; undefined for anything we did not close ourselves. */
export function openOffer(keys: Keys, text: string): Offer | undefined {
  if (!TEXT.test(text)) return undefined
  const bytes = Buffer.from(text, 'base64url')
  const signature = bytes.subarray(TERMS)
  const terms = veiled(keys, bytes.subarray(0, TERMS), signature)
  if (!timingSafeEqual(signature, signed(keys, terms))) return undefined
  const currency = word(terms.readUInt16BE(29))
  if (!isCurrency(currency)) return undefined
  const id = terms.toString('hex', 0, 16)
  return {
    makerId: [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-'),
    shop: terms.toString('hex', 16, 22),
    salt: terms.toString('hex', 22, 24),
    amount: money(BigInt(`0x${terms.toString('hex', 24, 29)}`), currency),
    at: ofUnix(terms.readUInt32BE(31)),
  }
}

// No amount is larger.
const fiveBytes = (minor: bigint): Buffer => Buffer.from(minor.toString(16).padStart(10, '0'), 'hex')

/** The token of the link an offer becomes: always the same one, so that it becomes no second. */
export const tokenOf = (keys: Keys, offer: string): string =>
  Buffer.from(keys.attest(`offer:token:${offer}`).subarray(0, 16)).toString('base64url')

const signed = (keys: Keys, terms: Buffer): Buffer =>
  Buffer.from(keys.attest(`offer:sign:${terms.toString('hex')}`).subarray(0, SIGNATURE))

// The signature differs for all terms that differ, so that what is drawn from it veils no two of them alike.
function veiled(keys: Keys, terms: Buffer, signature: Buffer): Buffer {
  const name = `offer:veil:${signature.toString('hex')}`
  const veil = Buffer.concat([keys.attest(`${name}:0`), keys.attest(`${name}:1`)])
  return Buffer.from(terms.map((byte, index) => byte ^ (veil[index] ?? 0)))
}

const letters = (code: CurrencyCode): number =>
  [...code].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 65, 0)

const word = (sum: number): string =>
  String.fromCharCode(
    65 + (Math.floor(sum / LETTERS ** 2) % LETTERS),
    65 + (Math.floor(sum / LETTERS) % LETTERS),
    65 + (sum % LETTERS),
  )
