# How the business goes: the picture and the words below it. Amounts are written before they get here.
business-title-today = Today
business-title-yesterday = Yesterday
business-title-week = Seven days
business-rates = Read from the books at { $at } · sums in euros at the rates of now
business-volume = What moved
business-nothing = Nothing was booked.
business-kind-topup = Top-ups
business-kind-send = Sent
business-kind-pay = Paid to shops
business-kind-exchange = Exchanged
business-kind-withdrawal = Withdrawn
business-kind-refund = Refunded by shops
business-kind-returned = Given back
business-kind-other = Everything else
business-now-today = today
business-now-yesterday = yesterday
business-now-week = these seven days
business-before-today = yesterday by now
business-before-yesterday = the day before
business-before-week = the seven days before
business-average = average of seven days
business-beside-today = yesterday by now { $before } · on average { $average }
business-beside-yesterday = the day before { $before } · on average { $average }
business-beside-week = the seven days before { $before }
business-fees = Fees and spreads
business-users = New accounts
business-failures = Refused or failed
business-rating = Rating of our answers
business-rated =
    { $count ->
        [0] nobody rated
        [one] one rating
       *[other] { $count } ratings
    }
business-failures-by-code = Refused or failed, by code
business-no-failures = None.
business-waiting = What waits
business-promised = first promised by
business-nothing-waits = Nothing waits.
business-over =
    { $count ->
        [one] 1 over
       *[other] { $count } over
    }
business-suspense = Unmatched money in the books: { $sums }
business-liquidity = What we have, and what customers have with us
business-rail-bank = Bank
business-rail-card = Card
business-rail-platform = Platforms
business-rail-provider = Provider
business-together = Together
business-owed = Customers

today-title-today = <b>Today</b> · { $from }, as of { $at }
today-title-yesterday = <b>Yesterday</b> · { $from }
today-title-week = <b>Seven days</b> · since { $from }, as of { $at }
today-volume = Moved: <b>{ $now }</b> · { $beside }
today-fees = Earned: <b>{ $now }</b> · { $beside }
today-users = New accounts: <b>{ $now }</b> · { $beside }
today-failures = Refused or failed: <b>{ $now }</b> · { $beside }
today-waiting = Waiting: <b>{ $count }</b>, none over its promise
today-waiting-over = ⚠️ Waiting: <b>{ $count }</b>, { $over } over the promise
today-suspense = Unmatched money: { $sums } · open cases: { $count }
today-rating = Our answers: ★ { $stars } ({ $count })
today-rating-none = Our answers: nobody rated them.
today-today-button = Today
today-yesterday-button = Yesterday
today-week-button = 7 days
usage-today = Write <code>/today</code>, <code>/today yesterday</code> or <code>/today week</code>.
