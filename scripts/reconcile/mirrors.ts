import type { StatementSource } from '../../src/config/statement-access.ts'
import {
  type Core,
  type CurrencyCode,
  isCurrency,
  type Mirror,
  money,
  parseCanonical,
  toCanonical,
} from '../../src/core/index.ts'
import { granted } from '../console/granted.ts'

/**
 * I11: holds what each rail has of ours by its own books against what our books say it has, currency by currency, and
 * prints both sides. Returns whether any differ, or a rail did not say.
 */
export async function holdMirrors(
  core: Core,
  sources: readonly StatementSource[],
  say: (line: string) => void,
): Promise<boolean> {
  const mirrors = granted(await core.readMirror({}))
  say('\nI11   rail      currency         ours        theirs')
  let differ = false
  for (const { rail, balances } of sources) {
    const answer = await balances()
    const ours = mirrors.filter((mirror) => mirror.rail === rail)
    if (answer.state === 'unknown') say(`      ${rail.padEnd(9)} did not answer`)
    const sides = sidesOf(ours, answer.state === 'ready' ? answer.balances : {})
    const same = answer.state !== 'unknown' && sides.every(({ mine, theirs }) => mine === theirs)
    if (answer.state !== 'unknown') for (const side of sides) say(lineOf(rail, side))
    differ ||= !same
  }
  return differ
}

type Side = { currency: CurrencyCode; mine: bigint; theirs: bigint }

function sidesOf(ours: readonly Mirror[], theirs: Readonly<Record<string, string>>): Side[] {
  const mine = new Map(ours.map(({ currency, minor }) => [currency, minor]))
  const currencies = new Set([...mine.keys(), ...Object.keys(theirs).filter(isCurrency)])
  return [...currencies].map((currency) => ({
    currency,
    mine: mine.get(currency) ?? 0n,
    theirs: signedMinor(theirs[currency] ?? '', currency),
  }))
}

function lineOf(rail: string, { currency, mine, theirs }: Side): string {
  const canonical = (minor: bigint) => toCanonical(money(minor, currency)).padStart(13)
  const verdict = mine === theirs ? '' : '   differ'
  return `      ${rail.padEnd(9)} ${currency}   ${canonical(mine)} ${canonical(theirs)}${verdict}`
}

/** A balance as an institution writes it; nothing is zero. */
function signedMinor(text: string, currency: CurrencyCode): bigint {
  const minor = parseCanonical(text.replace('-', ''), currency)?.minor ?? 0n
  return text.startsWith('-') ? -minor : minor
}
