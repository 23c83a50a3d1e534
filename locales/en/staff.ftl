queue-title =
    { $count ->
        [one] <b>Support queue</b> · 1 request waits
       *[other] <b>Support queue</b> · { $count } requests wait
    }
queue-empty = ✅ <b>Support queue</b> · nobody waits.
queue-elsewhere = <b>Support queue</b> · nobody waits for an answer. What waits elsewhere:
queue-line = No. { $number } · { $name } · promised by { $due }
queue-line-over = ⚠️ No. { $number } · { $name } · promised by { $due }, which is over
queue-read-button = No. { $number } · { $name }
queue-refresh-button = Refresh
queue-approvals-title =
    { $count ->
        [one] <b>Waiting for a second person</b> · 1
       *[other] <b>Waiting for a second person</b> · { $count }
    }
queue-approval-line = { $what } · asked by { $by } · until { $until }
queue-approval-mine = { $what } · asked by you · until { $until }
queue-approval-button = ⏳ { $what }

ticket-heading = <b>Support request no. { $number }</b> from { $name }
ticket-facts =
    OKPay ID: { $okpayId } · about: { $about } · language: { $language }
    State: { $state } · promised by { $due } · with { $agent }
ticket-no-account = no account
ticket-about-nothing = nothing in particular
ticket-state-open = waits for an answer
ticket-state-answered = answered
ticket-state-closed = closed
ticket-from-customer = <b>Customer</b>, { $at }
ticket-from-customer-mail = <b>Customer</b>, by mail, { $at }
ticket-from-agent = <b>{ $name }</b>, { $at }
ticket-rated-by = <b>The customer’s rating</b>, { $at }
ticket-note-by = <b>Note</b> ({ $name }), { $at }
ticket-agent-nobody = nobody yet
ticket-blocked = ⚠️ They have blocked the bot: what you write waits until they are back.
ticket-live = You are talking: they write without a command.
ticket-rated = Rated { $stars }
ticket-take-button = Take it
ticket-again-button = Open again
ticket-file-button = 🖼 File { $n }
ticket-file = Sent by the customer. Not to be passed on.
ticket-file-of-customer = The customer’s file
file-unshown =
    ⛔ <b>{ $what }: this file cannot be shown.</b> { $reason ->
        [pages] It is a PDF of more than 10 pages, from before that bound. Ask for the pages that matter, or for photos of them.
        [locked] It is a PDF that takes a password. Ask for one without, or for photos.
        [infected] A virus scanner stops it by now. Ask for fresh photos, and open nothing of it elsewhere.
        [size] It is larger than 10 MB. Ask for photos instead.
        [pixels] It has more than 40 megapixels. Ask for it as a photo rather than as a file.
       *[other] It does not open: it may be damaged. Ask for it once more, best as photos.
    }
ticket-noted = 📝 Noted, for staff only.
ticket-reply-sent = ✅ Delivered, the request is answered. Go on writing, or cancel.
ticket-reply-waits = ⏳ Kept: they have blocked the bot and get it when they are back.
ticket-reply-button = Reply
ticket-close-button = Close
ticket-queue-button = Back to the queue
ticket-customer-button = Customer
ticket-reply-ask = Your answer to { $name } (no. { $number }), in words or as a picture. It is delivered as you write it; what begins with // is a note for staff.
ticket-reply-awaits = your answer, in words or as a picture

# Why money waits in suspense.
suspense-cause-unknown-reference = nobody has this reference
suspense-cause-wrong-currency = another currency than announced
suspense-cause-wrong-account = sent to another account of ours
suspense-cause-wrong-amount = another amount than announced
suspense-cause-paid-twice = this top-up was paid before
suspense-cause-returned-short = the bank took it back after part of it was spent
suspense-cause-returned-unknown = the bank took it back, and whose it was is open
suspense-cause-unreported = no callback told of it
suspense-cause-unshown = our books sent it, and no statement shows it
suspense-cause-payout-came-back = a withdrawal we said had arrived came back
suspense-cause-payout-left = a withdrawal we gave back has arrived all the same

# /maintenance: what waits, and what works meanwhile.
maintenance-on =
    ⏳ Maintenance has begun. New payments, top-ups and exchanges are refused; looking works, and withdrawing by the ways that are switched on.
    End it with /maintenance off.
maintenance-off = ✅ Maintenance is over. Everything works again.
usage-maintenance = Write <code>/maintenance on</code> or <code>/maintenance off</code>.

# The operators' group: a topic for each request.
topic-name = No. { $number } · { $name }
topic-header =
    <b>Support request no. { $number }</b> · { $name }
    OKPay ID: { $okpayId } · language: { $language } · promised by { $due }
topic-assign-nobody = ⚠️ Nobody who answers requests is called “{ $asked }”. Write /assign and a colleague's @name or first name.
topic-usage = What you write here goes to the customer as you write it. // begins a note for staff. /close · /reopen · /take · /assign @name · /answers · /queue
topic-forwarded = Forwarded messages, and those sent through another bot, do nothing here; the customer does not get them. Write it yourself, or begin with // for a note.
topic-queue-line = No. { $number } · by { $due } · { $agent } · { $count } said
topic-queue-over = ⚠️ No. { $number } · was promised by { $due } · { $agent } · { $count } said
topic-answers = Answers ready in both languages, by /a and a name: { $names }
desk-claimed = ✅ This is the support group now: each request gets a topic here. Make me an administrator who may manage topics and delete messages, if I am not: what customers who left said is deleted with its topic when its time is over.
desk-no-topics = ⚠️ This is the support group now, but topics are off in it. Turn them on in the group's settings, make me an administrator who may manage topics and delete messages, then send /desk.
desk-code-needed = ⚠️ Making a group ours takes a code of your authenticator: type one in our own chat, then send /desk here.

# What waits elsewhere, with the earliest moment it was promised for.
queue-also = <b>Also waiting</b>
queue-waits = { $what }: { $count } · first promised by { $due }
queue-waits-over = ⚠️ { $what }: { $count } · { $over } over the promise · first promised by { $due }
queue-waits-since = { $what }: { $count } · the oldest since { $since }
queue-suspense-button =
    { $count ->
        [one] Unmatched money · 1 case
       *[other] Unmatched money · { $count } cases
    }
waiting-tickets = Support requests
waiting-appeals = Appeals
waiting-approvals = Waiting for a second person
waiting-restrictions = Frozen accounts to look at
waiting-recoveries = Recoveries to compare
waiting-identities = Verifications
waiting-reviews = Unusual payments
waiting-suspense = Unmatched money
waiting-payouts = Withdrawals in doubt or late
waiting-differences = Differences in the books
staff-newer-button = Newer
staff-older-button = Older
