## /merchant and /link: one's own shop, and its payment links.

shop-name-ask =
    <b>Your shop</b>
    What is it called? Payers see this name, and your own name shortened below it. For example: <code>Café Aurora</code>
shop-rename-ask =
    Your shop is called <b>{ $name }</b>. What should it be called from now on?
    Links that are out already show the new name, too.
shop-name-awaits = the name of your shop, for example Café Aurora
shop-name-empty = I could not find a name in that.
shop-name-too-long = That is longer than 64 characters. Please send a shorter name.
shop-name-characters = A shop's name has letters, digits, spaces and the signs <code>&amp; - ' . ,</code> Please leave out everything else.
shop-name-mixed-scripts = That name mixes letters of different alphabets. Please write it in one.
shop-name-reserved = That name could be taken for ours or a bank's. Please send another.

shop-title = <b>{ $name }</b>
shop-accepting = ✅ Takes payments.
shop-paused = ⚠️ Paused: takes no payments until you say so. Your links stay valid as long as they were.
shop-open-links =
    { $count ->
        [0] No payment link is open.
        [one] One payment link is open.
       *[other] { $count } payment links are open.
    }
shop-repeats = Whoever paid you may pay the same again by themselves, without a new link from you.
shop-repeats-not = Each payment needs a link of yours.
shop-repeats-on-button = Let people pay again
shop-repeats-off-button = No paying again
shop-new-link-button = New payment link
shop-links-button = My links
shop-pause-button = Pause payments
shop-resume-button = Take payments again
shop-rename-button = Rename
shop-button = My shop

link-amount-ask =
    <b>New payment link</b>
    How much is it for? A number is taken as { $currency }. For another currency add its code.
link-line-puzzling =
    I could not find an amount at the beginning of that. In one line, write it like this:
    <code>/link 12.50 Two cappuccinos</code>
link-what-ask =
    A link for <b>{ $amount }</b>.
    What is it for? Payers read it before they pay. Up to { $max } characters.
link-what-awaits = a few words of text, or a tap on Skip
link-what-too-long = That is { $length } characters, and there is room for { $max }. Send me fewer words, or skip it.
link-cancelled = Cancelled. No link was made.

link-title = <b>{ $amount }</b> for <b>{ $shop }</b>
link-arrives = You receive <b>{ $arrives }</b>: the fee is { $fee }.
link-arrives-no-fee = No fee: all of it reaches you.
link-arrives-shop = The shop receives <b>{ $arrives }</b>: the fee is { $fee }.
link-arrives-no-fee-shop = No fee: all of it reaches the shop.
link-until = One person can pay it, until { $at }.
link-until-many = It can be paid { $count } times, until { $at }.
link-until-any = Anybody can pay it, as often as they like, until { $at }.
link-sum-open = any amount ({ $currency })
link-sum-least = { $least } or more
link-taken-none = Not paid yet.
link-taken = Paid { $count ->
        [one] once
       *[other] { $count } times
    } so far · <b>{ $sum }</b>
link-taken-of = Paid { $count } of { $uses } times · <b>{ $sum }</b>
link-used-up = ✅ Paid as often as it may be: <b>{ $amount }</b>, { $what } · { $at }
link-shop-paused = ⚠️ Your shop is paused, so nobody can pay it until you take payments again.
link-addresses =
    In Telegram: <code>{ $address }</code>
    On the web: <code>{ $page }</code>
link-share-button = Share
link-copy-button = Copy link
link-post-button = Post in a chat
link-page-button = Open the page
link-withdraw-button = Take it back
link-share-text = { $shop }: pay { $amount } with OKPay
link-share-text-for = { $shop }: pay { $amount } for “{ $description }” with OKPay

link-withdraw-ask =
    Take this link back? <b>{ $amount }</b>, { $what }
    Nobody can pay it any more, wherever it was posted. You can make a new one at any time.
link-withdraw-now-button = Yes, take it back
link-keep-button = Keep it
link-withdrawn = ⛔ Taken back: <b>{ $amount }</b>, { $what }. Nobody can pay this link any more.
link-paid = ✅ Paid: <b>{ $amount }</b>, { $what } · { $at }
link-expired = ⛔ Expired on { $at }: <b>{ $amount }</b>, { $what }. Nobody paid it in time.
link-for-nothing-said = without a description

links-title = <b>My payment links</b>, newest first
links-empty = You have made no payment link yet. The first one takes half a minute.
links-line = <b>{ $amount }</b> { $what } · { $state } · { $at }
links-entry-button = { $amount } · { $what } · { $state }
links-newest-button = Newest
links-state-open = open
links-state-paused = paused
links-state-paid = paid
links-state-expired = expired
links-state-withdrawn = taken back
links-state-times = { $state }, paid { $count }×

# Keys of the merchant API
api-keys-button = API keys
api-keys-title =
    <b>API keys</b>
    With a key your own server asks for money and sees what was paid; if you let it, it also gives back to whoever paid. It pays other people only if you turn payouts on, and it never withdraws anything.
api-keys-none = You have none.
api-keys-line =
    <code>okp_{ $mode }_{ $surface ->
        [none] {""}
       *[other] { $surface }
    }…{ $hint }</code>{ $name ->
        [none] {""}
       *[other] {" "}{ $name }
    } · { $may }
    Made { $made } · last used: { $used }{ $from ->
        [everywhere] {""}
       *[other] {" "}· only from { $from }
    }{ $ends ->
        [never] {""}
       *[other] {" "}· <b>ends { $ends }</b>
    }
api-keys-make = A key is made on our page and shown once: a live one with your password, a test one with one tap. The button works until { $until }.
api-keys-make-button = Make a key
api-keys-docs-button = How the API works
api-keys-revoke-button = Revoke …{ $hint }
api-key-asks = asks for money
api-key-refunds = asks for money and gives back
api-key-payouts = asks for money, gives back and pays out
api-key-looks = only looks
api-key-crypto-pay = for Crypto Pay clients: asks for money
api-key-crypto-pay-transfers = for Crypto Pay clients: asks for money and pays people
api-key-tests = test mode, no money
api-key-crypto-pay-tests = for Crypto Pay clients: test mode, no money
api-key-unused = never
api-key-used-from = { $at } from { $address }
api-key-revoke-ask =
    Revoke <code>okp_{ $mode }_…{ $hint }</code>?
    Last used: { $used }. A server that shows it is refused from then on. A revoked key does not come back; you can make another.
    To change it without an interruption, replace it: on the page, both keys work until the time you choose.
api-key-revoke-button = Revoke it
api-key-keep-button = Keep it
api-key-replace-button = Replace it
notice-api-keys-ended =
    🔑 <b>{ $count ->
        [one] The API key of your shop is revoked
       *[other] All { $count } API keys of your shop are revoked
    }</b>: { $why ->
        [reset] your password was reset.
        [moved] your wallet moved to another chat.
        [email_kept] a change of your email was undone.
        [email_changed] your account got another address instead of a lost mailbox.
       *[stopped] the move of your wallet was stopped.
    }
    Your server can no longer ask for money. Once you are sure that the account is in your hands alone, make a new key and put it on your server.
notice-api-key-made =
    🔑 <b>An API key was made</b> for your shop on { $at }: <code>okp_live_{ $surface ->
        [none] {""}
       *[other] { $surface }
    }…{ $hint }</code>{ $old ->
        [none] {""}
       *[other] , in the place of <code>…{ $old }</code>, which works until { $until }
    }
    Not you? Revoke it, freeze your account and tell support.

# Webhooks
webhooks-button = Webhooks
webhooks-title =
    <b>Webhooks</b>
    Addresses of your server that we tell what happens in your shop: a payment, a refund, an invoice nobody paid.
webhooks-none = There are none. Your server adds one over the API: <code>POST /v1/webhook-endpoints</code>.
webhooks-choose =
    { $count ->
        [one] There is one.
       *[other] There are { $count }.
    }
webhooks-line-well = ✅ { $host }
webhooks-line-failing = ⚠️ { $host }
webhooks-line-off-owner = ⏸ { $host }
webhooks-line-off-gone = ⛔ { $host }
webhooks-line-off-failing = ⛔ { $host }
webhook-title =
    <b>Webhook</b>
    <code>{ $url }</code>
webhook-well = ✅ On. Nothing has failed.
webhook-failing = ⚠️ Failing since { $since }: { $reason }. We go on trying.
webhook-off-owner = ⏸ Switched off by you. What happens meanwhile waits for it.
webhook-off-gone = ⛔ Switched off: your server said that this address is gone (HTTP 410). What happens meanwhile waits for it.
webhook-off-failing = ⛔ Switched off: it failed for more than three days, last with { $reason }. What happens meanwhile waits for it.
webhook-waiting =
    { $count ->
        [0] Nothing waits to be sent.
        [one] One event waits to be sent.
       *[other] { $count } events wait to be sent.
    }
webhook-given-up =
    { $count ->
        [one] One event was given up after ten tries.
       *[other] { $count } events were given up after ten tries.
    }
webhook-rotating = The secret before this one signs, too, until { $until }.
webhook-of-token = It is told of invoices made by Crypto Pay clients, signed with the token that ends in …{ $hint }. It goes when that token is revoked.
webhook-rotate = Another secret is made on our page, with your password, and shown once. The button works until { $until }.
webhook-rotate-button = Change the secret
webhook-enable-button =
    { $count ->
        [0] Switch on
        [one] Switch on and send the one that waits
       *[other] Switch on and send the { $count } that wait
    }
webhook-replay-button =
    { $count ->
        [one] Send the one that waits now
       *[other] Send the { $count } that wait now
    }
webhook-disable-button = Switch off
webhook-look-button = Look at the endpoint
webhook-reason-http = HTTP { $status }
webhook-reason-timeout = no answer within 10 seconds
webhook-reason-name-not-found = its name leads nowhere
webhook-reason-address-refused = its name leads to a private network
webhook-reason-connection-failed = no connection
webhook-reason-tls-failed = its certificate is not valid
notice-shop-reach-ended =
    🔗 <b>Look at your shop’s apps and webhooks</b>: { $why ->
        [email_kept] a change of your email was undone.
       *[stopped] the move of your wallet was stopped.
    }
notice-shop-reach-ended-apps = { $count ->
        [one] An app that was registered meanwhile is gone.
       *[other] { $count } apps that were registered meanwhile are gone.
    }
notice-shop-reach-ended-addresses = { $count ->
        [one] A return address that was added to an app meanwhile is gone: nobody is sent there any more.
       *[other] { $count } return addresses that were added to apps meanwhile are gone: nobody is sent there any more.
    }
notice-shop-reach-ended-endpoints = { $count ->
        [one] A webhook that was added meanwhile is gone: it is told of your sales no more.
       *[other] { $count } webhooks that were added meanwhile are gone: they are told of your sales no more.
    }
notice-shop-reach-ended-secrets = { $count ->
        [one] ⚠️ The secret of a webhook was changed meanwhile. Whoever has it can tell your server of payments that never were: change it again once your account is unfrozen, and let your server believe no news until then.
       *[other] ⚠️ The secrets of { $count } webhooks were changed meanwhile. Whoever has them can tell your server of payments that never were: change them again once your account is unfrozen, and let your server believe no news until then.
    }
notice-shop-reach-ended-off = { $count ->
        [one] A webhook was switched off meanwhile: your server hears of no payment there. Switch it on again once your account is unfrozen: what happens until then waits for it.
       *[other] { $count } webhooks were switched off meanwhile: your server hears of no payment there. Switch them on again once your account is unfrozen: what happens until then waits for them.
    }
notice-shop-reach-ended-removed = { $count ->
        [one] A webhook you had was removed meanwhile: your server hears of no payment there. Add it again once your account is unfrozen; your server can then ask for the events it missed.
       *[other] { $count } webhooks you had were removed meanwhile: your server hears of no payment there. Add them again once your account is unfrozen; your server can then ask for the events it missed.
    }
notice-shop-reach-ended-next = This may have been done by whoever had your chat meanwhile. Once the account is in your hands alone, add again what you want.
notice-webhook-added =
    🔗 <b>A webhook was added</b> to your shop on { $at }: <code>{ $host }</code>
    It is told of your payments from now on. Not you? Revoke the key that added it, switch it off and tell support.
notice-webhook-added-test =
    🔗 <b>A webhook for test mode was added</b> to your shop on { $at }: <code>{ $host }</code>
    It is told of test payments only. Not you? Revoke the key that added it, switch it off and tell support.
notice-webhook-rotated =
    🔗 <b>The secret of a webhook was changed</b> on { $at }: <code>{ $host }</code>
    For a day its messages are signed by both. Not you? Revoke your API keys, change the secret again, and tell support.
notice-webhook-removed =
    🔗 <b>A webhook was removed</b> from your shop on { $at }: <code>{ $host }</code>
    It is told of no payment any more. Not you? Revoke the key that removed it and tell support.
notice-webhook-off =
    🔗 <b>A webhook of your shop was switched off</b> on { $at }: <code>{ $host }</code>
    It is told of no payment until it is on again; what happens meanwhile waits for it. Not you? Switch it on again and tell support.
notice-webhook-failing =
    ⚠️ <b>Your endpoint has been failing since { $at }</b> ({ $reason }): <code>{ $host }</code>
    { $count ->
        [0] No event waits for it.
        [one] One event waits.
       *[other] { $count } events wait.
    } Nothing is lost: we try for three days, and everything follows as soon as one arrives.
notice-webhook-ending =
    ⚠️ <b>Your endpoint will be switched off on { $until }</b>: <code>{ $host }</code>
    It has been failing since { $at } ({ $reason }). { $count ->
        [one] One event waits.
       *[other] { $count } events wait.
    } See to it before, or switch it on again afterwards: nothing is lost for thirty days.
notice-webhook-gone =
    ⛔ <b>Your endpoint was switched off</b>: <code>{ $host }</code> answered that it is gone (HTTP 410).
    What happens meanwhile waits for it. Switch it on again when it is back.
notice-webhook-failing-off =
    ⛔ <b>Your endpoint was switched off</b>: <code>{ $host }</code> failed for more than three days ({ $reason }).
    { $count ->
        [one] One event waits.
       *[other] { $count } events wait.
    } Repair it and switch it on again: what waits is sent at once.

# How a link may be paid
link-terms-button = How it is paid
link-terms-title = <b>How may this link be paid?</b> { $what }
link-terms-text =
    How often: { $times }. Tap another one, or send me a number up to { $max }.
    Below that: what payers pay, and how long the link can be paid. Then make it; it takes the place of the one you have.
link-terms-awaits = a tap on a button, or a number: how often the link may be paid
link-terms-chosen = ✓ { $label }
link-before-paid = ⚠️ The link before this one was paid meanwhile, and stays paid. Whoever pays this one pays it as well.
link-before-stays = ⚠️ The link before this one can still be paid: you may no longer take it back. The shop's owner can.
link-terms-make-button = Make this link
link-uses = { $count ->
    [1] once
   *[other] { $count } times
}
link-uses-any = any number
link-uses-wrong = “{ $typed }” is no number of payments. Send me a whole number from 1 to { $max }.
link-lives-hour = 1 hour
link-lives-day = 1 day
link-lives-week = 7 days
link-lives-month = 31 days

# The code that stands on the counter
shop-counter-button = Counter code
counter-title = <b>{ $shop }</b> · the code for your counter
counter-text = Print it or leave it on a screen. Whoever scans it says how much, in { $currency }, and pays you.
counter-takes = It takes { $once } at once and { $day } a day: anybody can paste another code over it. Look at it now and then.
counter-address = <code>{ $address }</code>
counter-none =
    <b>A code for your counter</b>
    One QR code that stays: whoever scans it says how much and pays you. You can replace it at any time.
counter-stopped = ⛔ Taken back: nobody can pay with that code any more. Take it off the counter.
counter-make-button = Make a code
counter-renew-button = Replace it
counter-stop-button = Take it back
counter-renew-ask =
    Replace the code?
    The one on your counter stops working at once, wherever it hangs.
counter-renew-now-button = Yes, replace it
counter-keep-button = Keep it

shop-logo-button = Logo
shop-logo-ask =
    <b>Your shop’s logo</b>
    Send me a picture. Payers see it on the payment card and on the page. It is made smaller, never cut.
link-picture-ask =
    <b>A picture for this link</b>
    Send me a photo of what it is for. Payers see it above the price.
shop-picture-awaits = a picture, as a photo or as a file (JPEG, PNG or WebP, up to 10 MB)
shop-picture-kept = ✅ Payers see your logo now.
shop-picture-gone = ✅ Your logo is gone.
shop-picture-remove-button = Remove the picture
link-picture-button = Picture
link-pictured = 🖼 Payers see a picture with it.
shop-takes = May take <b>{ $left }</b> more until { $until }, and { $single } at once.
link-eaten = ⚠️ At today’s fee of { $fee } nothing would be left of it, so it is paid no more. Take it back and make one for more.
