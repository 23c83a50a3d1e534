/** The part of an unmodified community client that tests use; it comes without types. */
declare module '@foile/crypto-pay-api' {
  type Options = Record<string, unknown>
  export type Update = { update_id: number; request_date: string; payload: Record<string, unknown> }

  export class CryptoPay {
    constructor(token: string, options?: Options)
    webhooks: { webhookServer: import('node:http').Server }
    callApi(method: string, params?: Options): Promise<never>
    getMe(): Promise<Record<string, unknown>>
    createInvoice(asset: string, amount: string | number, options?: Options): Promise<Record<string, unknown>>
    transfer(
      userId: number,
      asset: string,
      amount: string | number,
      spendId: string,
      options?: Options,
    ): Promise<Record<string, unknown>>
    getInvoices(options?: Options): Promise<{ items: Record<string, unknown>[] }>
    getBalance(): Promise<Record<string, unknown>[]>
    getExchangeRates(): Promise<Record<string, unknown>[]>
    getCurrencies(): Promise<Record<string, unknown>[]>
    invoicePaid(handler: (update: Update) => void): void
  }
}
