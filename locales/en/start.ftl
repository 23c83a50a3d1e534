## /start: the way in, and home.

welcome =
    Hello { $name }.
    <b>OKPay is a wallet in this chat.</b> Top up by card or from your bank, send money to people by their @username, pay shops by link or QR code.
    An account takes about three minutes. You can look around first.
welcome-registering =
    Hello { $name }.
    <b>Your account is not open yet.</b> Everything you gave so far is kept for a day.
welcome-register-button = Open an account
welcome-look-button = Look around
welcome-language-button = 🌐 中文 / English
welcome-help-button = Help

look-around =
    <b>What OKPay does</b>
    • Holds money in eight currencies, each with its own balance.
    • Ways to top up: { $ways }.
    • Sends money to a @username, a shared contact or an OKPay ID. It arrives at once.
    • Pays shops by link or QR code, and lets you be paid the same way.
    • Shows payee, fee and total before anything moves. Nothing is paid without your tap on that card.

    <b>What it asks of you</b>
    A name, an email, your phone number, a password set on our web page, and a six-digit payment PIN.

    Every fee is published: /fees
look-comma = {", "}
look-fees-button = Fees

start-unknown-link = That link leads nowhere here: it is not one of ours, or not all of it arrived.

home-greeting = <b>{ $name }</b>
home-okpay-id = OKPay ID <code>{ $okpayId }</code>
home-balance = <b>{ $available }</b> available
home-balance-held = <b>{ $available }</b> available · { $onHold } on hold
home-frozen = ❄️ Your account is frozen until you unfreeze it. Nothing goes out, money still arrives.
home-restricted = ❄️ Your account is frozen for now: nothing goes out. Tap below for the reason, what is needed and by when.
home-pending =
    { $count ->
        [one] ⏳ One top-up is on its way.
       *[other] ⏳ { $count } top-ups are on their way.
    }
home-unfreeze-button = Unfreeze my account
home-send-button = Send
home-pay-button = Pay
home-merchant-button = Get paid
home-topup-button = Top up
home-withdraw-button = Withdraw
home-history-button = History
home-security-button = Security
home-support-button = Support
home-help-button = Help
home-queue-button = Support queue

profile-description = A wallet in this chat: top up by card or from your bank, send money to a @username, pay shops by link or QR code, see every movement. Fee and total are shown before anything is paid. Nobody at OKPay ever asks for your password or PIN.
profile-short = A wallet in your chat: top up, send, pay, get paid.
