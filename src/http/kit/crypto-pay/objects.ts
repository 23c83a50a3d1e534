import type { CryptoPayInvoice, CryptoPayTransfer } from '#core'

/** Where people and the chat are reached. */
export type At = { publicUrl: string; chatUrl: string }

/**
 * An invoice as Crypto Pay's clients read it, field by field. Its `hash` is what its addresses end with. We have no mini
 * app: the page opens in that place, too. Whoever pays is not named, and leaves no comment.
 */
export function wireInvoice({ publicUrl, chatUrl }: At, one: CryptoPayInvoice) {
  const { number, state, amount, currency, description, token, payload, button, createdAt, expiresAt, paidAt, fee } =
    one
  const chat = `${chatUrl}?start=pay_${token}`
  const page = `${publicUrl}/pay/${token}`
  return {
    ...{ invoice_id: number, hash: token, currency_type: 'fiat', fiat: currency, amount, status: state },
    ...{ bot_invoice_url: chat, mini_app_invoice_url: page, web_app_invoice_url: page, pay_url: chat },
    ...(description !== '' && { description }),
    ...{ created_at: createdAt, expiration_date: expiresAt, allow_comments: false, allow_anonymous: true },
    ...(payload !== null && { payload }),
    ...(button && { paid_btn_name: button.name, paid_btn_url: button.url }),
    ...(paidAt !== null && {
      ...{ paid_at: paidAt, paid_anonymously: true, paid_asset: currency, paid_amount: amount, paid_fiat_rate: '1' },
      ...(fee !== null && { fee_asset: currency, fee_amount: fee }),
    }),
  }
}

/** A transfer likewise. `waiting` and `failed` are states of ours, which the protocol has no word for. */
export const wireTransfer = ({ number, spendId, userId, amount, currency, comment, state, at }: CryptoPayTransfer) => ({
  ...{ transfer_id: number, spend_id: spendId, user_id: userId, asset: currency, amount, status: state },
  ...{ completed_at: at, ...(comment !== '' && { comment }) },
})
