/** Why the sandbox's bank can be told to fail. Each is also a word the page knows. */
export const REASONS = [
  'bank_unavailable',
  'bank_insufficient_funds',
  'details_invalid',
  'name_mismatch',
  'provider_unavailable',
  'maintenance',
]

/**
 * What the form asks the bank to do. A mistake is made here, in the open: the bank carries out what it is told, and the
 * list shows what was really sent.
 * @param {FormData} form
 */
export function orderOf(form) {
  const field = (/** @type {string} */ name) => String(form.get(name) ?? '').trim()
  const outcome = field('outcome')
  const payerName = field('payerName')
  const order = { reference: field('reference'), amount: field('amount'), currency: field('currency') }
  if (outcome === 'otherAmount') order.amount = otherAmount(order.amount)
  if (outcome === 'otherReference') order.reference = `X${order.reference.slice(0, 138)}X`
  if (outcome === 'otherCurrency') Object.assign(order, inOtherCurrency(order))
  return {
    ...order,
    ...(payerName && { payerName }),
    ...(outcome === 'twice' && { twice: true }),
    ...(outcome === 'late' && { lateSeconds: Number(field('lateSeconds')) }),
    ...(REASONS.includes(outcome) && { fail: outcome }),
  }
}

/** One unit more, whatever the decimals. @param {string} amount */
function otherAmount(amount) {
  const [whole = '', fraction] = amount.split('.')
  if (!/^\d+$/.test(whole)) return amount
  return [String(BigInt(whole) + 1n), fraction].filter((part) => part !== undefined).join('.')
}

/** The same figure in another currency, whole, because not every currency has decimals. @param {{ amount: string, currency: string }} order */
function inOtherCurrency({ amount, currency }) {
  return { amount: amount.split('.')[0] || amount, currency: currency === 'EUR' ? 'USD' : 'EUR' }
}
