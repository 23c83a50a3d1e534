import type { Locale } from '#core'
import { html } from '../kit/html.ts'

type MailContent = {
  locale: Locale
  subject: string
  words: readonly string[]
  button: { label: string; href: string } | undefined
  footer: string
}

const FONT = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei',sans-serif"

/** The HTML of a mail. Styles stand in the elements, because mail readers drop the rest; nothing is loaded from anywhere. */
export function mailDocument({ locale, subject, words, button, footer }: MailContent): string {
  const paragraph = (text: string) => html`<p style="margin:0 0 16px;font-size:16px;line-height:1.55">${text}</p>`
  const [first = '', ...rest] = words
  return html`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${subject}</title></head>
<body style="margin:0;padding:24px 16px;${FONT}">
<div style="max-width:480px;margin:0 auto">
<p style="margin:0 0 24px;font-size:18px;font-weight:700;color:#12868b">OKPay</p>
${paragraph(first)}
${button && html`<p style="margin:24px 0"><a href="${button.href}" style="display:inline-block;padding:13px 24px;border-radius:12px;background:#0f7285;color:#ffffff;font-size:16px;font-weight:600;text-decoration:none">${button.label}</a></p>`}
${rest.map(paragraph)}
<p style="margin:32px 0 0;font-size:13px;line-height:1.5;color:#6b7885">${footer}</p>
</div>
</body>
</html>
`.markup
}
