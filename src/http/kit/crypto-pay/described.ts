/** The methods of the surface, as docs/crypto-pay.md has them; what each does here is `docs-crypto-method-<key>`. */
export const METHODS_SAID = [
  ['get-me', '`getMe`'],
  ['create-invoice', '`createInvoice`'],
  ['get-invoices', '`getInvoices`'],
  ['delete-invoice', '`deleteInvoice`'],
  ['transfer', '`transfer`'],
  ['get-transfers', '`getTransfers`'],
  ['get-balance', '`getBalance`'],
  ['rates', '`getCurrencies`, `getExchangeRates`'],
  ['get-stats', '`getStats`'],
  ['checks', '`createCheck`, `deleteCheck`, `getChecks`'],
] as const

/** What a server that moves over has to know besides: `docs-crypto-differs-<key>-there`, and `-here`. */
export const DIFFERENCES = [
  'price',
  'float',
  'expiry',
  'description',
  'hidden',
  'button',
  'comments',
  'spend-id',
  'completed',
  'silent',
  'errors',
  'webhooks',
] as const
