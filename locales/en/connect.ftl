## /connections, and answering an app that asks to be connected; apps of one's own shop.

connect-number-ask =
    <b>{ $shop }</b> wants to be connected to your wallet.
    Which number does the page in your browser show?
connect-number-why = If you have no such page open, somebody else began this: tap Refuse.
connect-number-awaits = a tap on the number that the page in your browser shows
connect-card-title =
    <b>{ $shop }</b> wants to be connected to your wallet.
    Run by { $owner }; the name is the shop's own word.
connect-card-may = It may then:
connect-may-payments = • be paid from your wallet without asking you each time: <b>{ $payment }</b> at once, <b>{ $day }</b> a day and <b>{ $month }</b> a month at the most, until { $until }
connect-may-profile = • see your name and your OKPay ID
connect-may-until = • do so until { $until }
connect-card-counts = What leaves your wallet counts. The fee is in it: the shop bears it.
connect-card-end = You hear of every payment here. Large ones, and whatever our security checks ask about, still need you. /connections ends it at once.
connect-card-replaces = It takes the place of the connection you have with this app.
connect-card-awaits = a tap on one of the buttons: allow, change or refuse
connect-allow-button = Allow
connect-payment-button = At once: { $amount }
connect-day-button = A day: { $amount }
connect-month-button = A month: { $amount }
connect-days-button = For { $days } days
connect-profile-off-button = Do not show my name
connect-profile-on-button = Show my name
connect-payments-off-button = No payments
connect-payments-on-button = Allow payments
connect-refuse-button = Refuse
connect-payment-ask = How much may it take <b>at once</b>? Now { $now }, at the most { $most }.
connect-day-ask = How much may it take <b>in a day</b>? Now { $now }, at the most { $most }.
connect-month-ask = How much may it take <b>in a month</b>? Now { $now }, at the most { $most }.
connect-amount-awaits = an amount, like 25 or 25.50
connect-amount-too-large = At the most { $most }. Please send a smaller amount.
connect-amount-currency = The budget is in { $currency }. Please send an amount without a currency.
connect-days-ask = How long may it last? It ends by itself then.
connect-days-awaits = a tap on one of the times
connect-confirm-title = Connect <b>{ $to }</b>
connect-refused = ⛔ Refused. { $shop } is not connected, and the page in your browser says so.
connect-cancelled = ⛔ Refused. Nothing was connected, and the page in your browser says so.
connect-done =
    ✅ <b>{ $shop }</b> is connected, until { $until }.
    The page in your browser goes on by itself.
connect-again-button = Ask again on the page

connections-button = Connections
connections-title = <b>Connected apps</b>
connections-none =
    <b>Connected apps</b>
    None. Where a shop offers “Connect OKPay”, it asks you here what it may do, and you set how much.
connections-line = <b>{ $shop }</b> · until { $until }
connections-line-budget = Left { $today } today, { $month } this month · spent { $spent } in { $payments ->
    [one] one payment
   *[other] { $payments } payments
 }
connections-line-used = Last used { $at }
connections-line-unused = Not used yet
connections-line-suspended = ⚠️ Paused while your account is stopped.
connections-entry-button = { $shop }: look or end
connect-card-owner = <b>{ $shop }</b>, run by { $owner }
connection-card-budget = At once { $payment }, a day { $day }, a month { $month }
connection-card-since = Since { $at }
connection-end-button = End it now
connection-ended-now = ⛔ Ended. It can take nothing from your wallet any more.

notice-connection-granted =
    🔗 <b>{ $shop } is connected to your wallet</b>, until { $until }.
    Not you? End it, and tell support.
notice-connection-paid = <b>{ $amount }</b> paid to { $shop } by its connection
notice-connection-paid-left = Left today: { $left }
notice-connection-end-button = End the connection
notice-connection-asks =
    ⚠️ <b>{ $shop }</b> asks for <b>{ $amount }</b> by its connection.
    This one needs you: nothing is paid until you confirm it.
notice-connection-refused = ⛔ { $shop } asked for <b>{ $amount }</b> by its connection. Nothing was paid.
notice-connection-refused-budget = It is more than you allowed it.
notice-connection-refused-funds = Your balance does not suffice.
notice-connection-refused-limit = It is above your limits.
notice-connection-refused-stopped = Your account is frozen or limited at the moment.
notice-connection-ended = ⛔ The connection with <b>{ $shop }</b> has ended: { $why }. It can take nothing any more.
connection-end-revoked = you ended it
connection-end-expired = its time is over
connection-end-replaced = a new one took its place
connection-end-reset = your password was reset
connection-end-moved = your wallet moved to another chat
connection-end-email-kept = a change of your email was undone
connection-end-email-changed = your account has another email address
connection-end-address-removed = the shop gave up the address it was made from
connection-end-app-removed = the shop gave up the app
connection-end-app-revoked = the app gave it back
connection-end-misused = somebody tried to use its code or key twice

failure-connect-unknown =
    ⛔ Not connected: this request is unknown, or nobody has answered it yet.
    Go back to the shop's page and choose OKPay there once more. If that does not help, check your network.
failure-connect-app =
    ⛔ Not connected: the shop no longer offers this, or its address is not the one it registered.
    Nothing was taken from you. Tell the shop, or ask support.
failure-connect-answered =
    ⛔ Not connected: this request was answered already.
    Ask again on the page if that was not you.
failure-connect-own =
    ⛔ This is an app of your own shop. A wallet cannot be connected to itself.
    People connect it from your shop's page.
failure-connect-auth =
    ⛔ Not connected: it could not be proven who is asking.
    Ask again on the page, in one and the same browser.
failure-connect-number =
    ⛔ Not connected: the page shows another number.
    If you have the page open, ask again there. If not, somebody else began this; nothing was allowed.
failure-consent-denied =
    ⛔ Not connected: it was refused.
    If you want it after all, ask again on the page.
failure-consent-expired =
    ⛔ Not connected: nobody answered within 10 minutes.
    Ask again on the page; it takes a moment.
failure-budget-payment =
    ⛔ Not paid: you allow this app { $limit } at once.
    You can connect it anew with more.
failure-budget-day =
    ⛔ Not paid: of the { $limit } a day that you allow this app { $left } are left, until { $at }.
    You can connect it anew with more.
failure-budget-month =
    ⛔ Not paid: of the { $limit } a month that you allow this app { $left } are left, until { $at }.
    You can connect it anew with more.
failure-redirect-address =
    ⛔ That is no address that people can be sent back to.
    Send it whole, for example https://shop.example/oauth/back
failure-redirect-https =
    ⛔ The address has to begin with https://
    Only a program on one's own machine may use http://127.0.0.1
failure-redirect-user =
    ⛔ The address has a user name or password in it.
    Leave it out.
failure-redirect-fragment =
    ⛔ The address has a part behind #.
    Leave it out.
failure-redirect-ours =
    ⛔ The address has code, state, iss or error in it: we add those ourselves.
    Leave them out.
failure-redirect-long =
    ⛔ The address is longer than 512 characters.
    Send a shorter one.
failure-redirect-spelling =
    ⛔ The address is compared letter by letter, so it has to be written as browsers write it:
    { $better }
failure-too-many-apps =
    ⛔ Not added: a shop has { $most } apps at most, and an app { $most } addresses.
    Remove what you no longer use.

notice-connect-app-address =
    🔗 An app of your shop sends people back to <code>{ $address }</code> from { $at } on.
    If that is not an address of yours, remove it and freeze your account.
connect-apps-button = Connected apps
connect-apps-title =
    <b>Apps of your shop</b>
    An app lets people connect their wallet to your shop once, and pays within what they allow, without asking each time.
connect-apps-none = You have none.
connect-apps-line = <code>{ $client }</code> · { $connections ->
    [0] nobody is connected
    [one] one person is connected
   *[other] { $connections } people are connected
 }
connect-apps-back = Sends people back to <code>{ $address }</code>
connect-apps-new-button = New app
connect-apps-entry-button = …{ $tail }
connect-app-new-ask =
    <b>New app</b>
    Where on your site are people sent back to? Send the whole address; it is compared letter by letter. For example: <code>https://shop.example/oauth/back</code>
connect-app-add-ask = Which other address may people be sent back to?
connect-app-new-awaits = an address, for example https://shop.example/oauth/back
connect-app-proof = It has no secret: PKCE proves it.
connect-app-add-button = Add an address
connect-app-remove-button = Remove the app
connect-app-remove-ask =
    Remove <code>{ $client }</code>?
    Everybody who is connected to it is disconnected and told so. It does not come back.
connect-app-remove-now-button = Yes, remove it
connect-app-keep-button = Keep it
connect-app-docs-button = How connecting works
