/** An account money can be sent to. Field names are what a person types into their own bank's form. */
export type BankAccount = { account: string; holder: string; bankName: string; bankCode: string }

const holder = 'OKPay'
const bankName = 'Sandbox Bank'

/**
 * The accounts on which the sandbox's bank receives money for OKPay, one per currency. The bank and the product are
 * given the same table, so that a callback naming another account can be told from ours. All of them are invented:
 * the IBANs carry valid check digits and a bank code no real bank has.
 */
export const BANK_ACCOUNTS = {
  EUR: { account: 'DE27999900000002025001', holder, bankName, bankCode: 'SBOXDEFFXXX' },
  USD: { account: '4400200250016', holder, bankName, bankCode: '026099990' },
  GBP: { account: 'GB37SBOX20000055779911', holder, bankName, bankCode: '20-00-00' },
  CNY: { account: '6299000020250001', holder, bankName: '沙盒银行', bankCode: '999100000016' },
  HKD: { account: '999200250001', holder, bankName, bankCode: '999' },
  JPY: { account: '2025001', holder, bankName: 'サンドボックス銀行', bankCode: '9999-001' },
  KRW: { account: '99920250001234', holder, bankName: '샌드박스은행', bankCode: '999' },
  KWD: { account: 'KW26SBOX0000000000001234560101', holder, bankName, bankCode: 'SBOXKWKWXXX' },
} as const satisfies Record<string, BankAccount>

/** A currency the sandbox's bank keeps an account in. */
export type BankCurrency = keyof typeof BANK_ACCOUNTS

/** Currencies in the order the page offers them. */
export const BANK_CURRENCIES = Object.keys(BANK_ACCOUNTS) as [BankCurrency, ...BankCurrency[]]
