alarm-raised = 🚨 { $what }
alarm-lasts = 🚨 <i>Still so:</i> { $what }
alarm-over = ✅ <i>Over:</i> { $what }
alarm-page = Step by step: <code>{ $page }</code>
alarm-take-button = I look after it
alarm-taken = 👤 { $name } looks after it.
alarm-taken-before = { $name } looks after it already.
alarm-is-over = This is over already.
alarm-not-yours = Only staff who are on duty may take this.
alarm-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
 }
alarm-hours = { $count } hours
alarm-way-in = top-ups by
alarm-way-out = withdrawals by
alarm-books = <b>The books do not balance.</b> Checks that failed: { $count }.
alarm-books-first = First: /maintenance on. Then run <code>npm run books</code>, and change nothing by hand.
alarm-webhook-changed = <b>Telegram sends our messages to another address.</b> Waiting: { $count }.
alarm-webhook-failing = <b>Telegram cannot hand over messages.</b> Waiting: { $count }.
alarm-webhook-waiting = <b>Messages pile up at Telegram.</b> Waiting: { $count }.
alarm-webhook-first = First: if the address changed and none of us changed it, somebody has the bot’s token. Send /revoke to @BotFather at once. Otherwise look whether a process is down.
alarm-callbacks = <b>{ $rail }: callbacks with a wrong signature.</b> { $count } in { $time }.
alarm-callbacks-first = First: ask the other side, by telephone, whether they changed the secret. If they did not, somebody is trying; nothing was booked.
alarm-suspense = <b>Unplaced money: { $amount } in { $count ->
    [one] one case
   *[other] { $count } cases
 }.</b> The oldest has waited { $time }.
alarm-suspense-first = First: /suspense, the oldest at the top. It is somebody’s money.
alarm-payouts = <b>{ $count ->
    [one] One withdrawal is
   *[other] { $count } withdrawals are
 } stuck.</b> The oldest for { $time }: nobody knows whether the money left.
alarm-payouts-first = First: /payout shows them. Ask the provider by the reference. Never send one again by hand.
alarm-queue = <b>{ $count ->
    [one] One request waits
   *[other] { $count } requests wait
 } longer than we promised.</b> The oldest is late by { $time }.
alarm-queue-first = First: /queue here. Take the oldest, even if only to say when there will be an answer.
alarm-rail = <b>Out of order: { $way } { $rail }.</b> For { $time }.
alarm-rail-first = First: ask the other side when it will work again, then tell everybody with /announce.
alarm-seal = <b>What is booked is not sealed.</b> For { $time }.
alarm-seal-first = First: look for the job <code>seal-books</code> in the logs, and for transactions that stay open.
alarm-undecided = <b>Nobody is left to decide { $count ->
    [one] one line of a bank statement
   *[other] { $count } lines of bank statements
 }.</b> What was written there does not open, so it may be money of those of us who decide.
alarm-undecided-first = First: tell whoever runs the servers to bring its key back, or the line from a backup. Once it opens, whoever it is not about decides. If the key is gone for good, an owner appoints somebody who had no money on that way with /setrole.
