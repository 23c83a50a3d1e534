import type { CurrencyCode, Locale } from '#core'

const CHINESE = new Intl.DisplayNames('zh-CN', { type: 'currency' })

/** A currency by itself, as both shells say it: its code in English, "欧元" in Chinese, where people do not say codes. */
export const currencyText = (code: CurrencyCode, locale: Locale): string =>
  (locale === 'zh-CN' && CHINESE.of(code)) || code
