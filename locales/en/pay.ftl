## /pay: a shop's payment link, however it came.

pay-ask =
    Which payment link?
    Paste it here, or send me a photo of its QR code. For example: <code>{ $example }</code>
pay-ask-awaits = a payment link, or a photo of its QR code
pay-no-link =
    I see no payment link of ours in “{ $typed }”.
    It looks like the example below, or like the address of a shop's payment page.
pay-several = There is more than one payment link in that. Send me one of them.
pay-forwarded =
    That message was forwarded, so I do nothing with it.
    To pay, tap the link in it yourself, or copy it and paste it here.

pay-confirm-title = Pay <b>{ $amount }</b> to <b>{ $shop }</b>
pay-amount-title = Pay <b>{ $shop }</b>
pay-amount-ask = How much? The shop leaves that to you, and takes { $currency }.
pay-amount-least = At least <b>{ $least }</b>.
pay-amount-currency = This shop takes { $currency } here. Name the amount in { $currency }; which of your balances pays it you choose on the next card.
pay-run-by = Run by { $owner }. The shop chose its name itself.
pay-what-for = “{ $description }”
pay-confirm-fee = No <a href="{ $why }">fee</a> for you: the shop pays { $fee }.
pay-confirm-no-fee = No fee.
pay-confirm-total = Total <b>{ $total }</b>. After this you keep { $keeps }.
pay-confirm-new-shop = This shop is new to you: above { $most } in all it takes a code, too.
pay-confirm-button = Pay { $amount }
pay-confirm-awaits = a tap on a button, or another payment link
pay-across-amount = From your { $currency } balance: <b>{ $amount }</b>
pay-across-until = Amounts and rate are yours for { $seconds } seconds. Market rates of { $at }.
pay-across-until-delayed = You have { $seconds } seconds to confirm these amounts; then they stay as they are while the payment waits. Should it have to wait more than an hour longer, it comes back to you whole. Market rates of { $at }.
pay-from-button = Pay from { $currency }
pay-cancelled = Cancelled. Nothing was paid.

pay-receipt =
    ✅ <b>{ $amount } paid</b> to { $shop }
    { $time } · no fee for you · no. <code>{ $reference }</code>
pay-again-button = Pay again
pay-back-button = Back to { $shop }
pay-receipt-told = The shop has been told.

pay-stranger-title = <b>{ $shop }</b> asks for <b>{ $amount }</b>
pay-stranger-explain =
    You can pay it with OKPay, a wallet in this chat. An account takes about three minutes; then I lead you back to this payment. Nothing is paid without your tap.
pay-not-me =
    Good. Nothing was paid, and nothing will be.
    Anybody can type an OKPay ID on a page; it lets nobody take money. This shop does not reach you this way for a week.

# A photo of a code.
picture-reading =
    ⏳ Looking for a QR code in your picture.
    It takes a few seconds. If nothing comes, paste the link instead.
picture-too-large = ⛔ That picture is larger than 20 MB. Send it as a photo, or paste the payment link.
picture-no-code =
    ⛔ I found no QR code in that picture.
    I read JPEG, PNG, WebP and GIF up to 50 megapixels. Hold the camera straight and close, with all four corners in view, or paste the link.
picture-other-code =
    ⛔ That QR code is not one of our payment links, so I did nothing with it.
    Ask the shop for its OKPay code or link.
picture-busy = I am still looking at another picture. Send yours again in a moment, or paste the link.
picture-failed = ⚠️ Your picture did not reach me. Please send it again, or paste the link.
picture-again-button = Pay by link or photo
picture-for-support-button = It is for support
