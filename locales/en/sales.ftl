## What a shop sold.

sales-button = Sales
sales-title =
    <b>Sales of { $shop }</b>
    { $period }
sales-none = Nothing was sold in this time.
sales-picture-total =
    { $count ->
        [one] { $total } in one payment
       *[other] { $total } in { $count } payments
    }
sales-sum =
    { $count ->
        [one] <b>{ $gross }</b> in one payment · fees { $fee } · you keep <b>{ $net }</b>
       *[other] <b>{ $gross }</b> in { $count } payments · fees { $fee } · you keep <b>{ $net }</b>
    }
sales-sum-refunded =
    { $count ->
        [one] <b>{ $gross }</b> in one payment · fees { $fee } · refunded { $refunded } · you keep <b>{ $net }</b>
       *[other] <b>{ $gross }</b> in { $count } payments · fees { $fee } · refunded { $refunded } · you keep <b>{ $net }</b>
    }
sales-today-button = Today
sales-seven-days-button = 7 days
sales-thirty-days-button = 30 days
sales-this-month-button = This month
sales-last-month-button = Last month

payments-button = Payments
payments-today-button = Today's payments
payments-title = <b>Payments to { $shop }</b>, newest first
payments-title-today = <b>Today's payments to { $shop }</b>, newest first
payments-none = There are none.
payments-line =
    <b>{ $amount }</b> from { $from } · { $what }
    { $at }
payments-line-refunded =
    <b>{ $amount }</b> from { $from } · { $what } · { $refunded } refunded
    { $at }
payments-entry-button = { $amount } · { $from }
payments-refunded-button = Only refunded
payments-all-button = All of them
payments-currency-button = Currency: { $currency }
payments-every-currency = all
payments-period-any = Any time
payments-period-today = Today
payments-period-seven-days = 7 days
payments-period-thirty-days = 30 days
payments-period-this-month = This month
payments-period-last-month = Last month
payments-search-button = Search
payments-search-ask =
    <b>Which payment?</b>
    Send its number, your own number of the order, or the amount. For example: <code>12.50</code>
payments-search-awaits = a payment's number, or an amount like 12.50

settlement-button = CSV file
settlement-file =
    Your settlement for spreadsheets. Each column can be added up: net is gross less fee less refund.
settlement-date = Date (UTC)
settlement-kind = Kind
settlement-reference = Reference
settlement-of = Refund of
settlement-own = Your number
settlement-from = Payer
settlement-for = For
settlement-currency = Currency
settlement-gross = Gross
settlement-fee = Fee
settlement-refund = Refund
settlement-net = Net
settlement-kind-payment = Payment
settlement-kind-refund = Refund
