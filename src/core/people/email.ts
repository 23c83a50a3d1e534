import { domainToASCII } from 'node:url'

const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * The address as we keep, compare and write to it, or undefined when it is none. Everything is lower case: no provider
 * in use tells cases apart. Dots and +tags stay, for they differ between providers. A domain in another script becomes
 * its ASCII form. Quoted local parts and bare IP addresses are refused: nobody registers with one in good faith.
 */
export function normaliseEmail(text: string): string | undefined {
  const plain = text.trim().normalize('NFC').toLowerCase()
  const at = plain.lastIndexOf('@')
  const [local, domain] = [plain.slice(0, at), domainToASCII(plain.slice(at + 1))]
  const labels = domain.split('.')
  if (at < 1 || local.length > 64 || local.length + domain.length > 253) return undefined
  if (!LOCAL.test(local) || labels.length < 2 || !labels.every((label) => LABEL.test(label))) return undefined
  return /^\d+$/.test(labels.at(-1) ?? '') ? undefined : `${local}@${domain}`
}

/** Enough of an address for its owner to know it by: `a•••@example.com`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, 1)}•••${email.slice(at)}`
}
