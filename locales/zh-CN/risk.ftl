## 异常交易提醒：面向用户与员工

failure-risk-refused =
    ⛔ { $not }：这笔付款存在异常，为保护您的资金已被拦截。
    { $reason }您的资金没有转出。
failure-risk-refused-until = { $until } 之后可以重试。如有疑问请联系客服。
failure-risk-refused-most = 目前最多仍可在此支付 { $most }。
failure-risk-refused-support = 具体原因以及账户是否安全，可以咨询客服。
failure-risk-refused-withdrawal =
    ⛔ 未提现：这笔提现存在异常，为保护您的资金已被拦截。
    { $reason }您的资金没有变动。
failure-risk-refused-elsewhere = 您仍可提现到较早添加的账户或银行卡。
failure-hold-ended-sent =
    ⛔ 无法撤回：付款 { $reference } 已到账。
    到账后无法撤回，客服可以协助您与对方联系。
failure-hold-ended =
    ⛔ 无法撤回：付款 { $reference } 的等待时间已过，正在转出。
    到账后无法撤回，客服可以协助您与对方联系。

risk-told-first-payment = 对方是您的新收款人，且金额较大。
risk-told-velocity = 一小时内付款次数过多。
risk-told-structuring = 有多笔付款略低于您的限额。
risk-told-fan-out = 一天内向多位新收款人转账。
risk-told-fan-in = 对方一天内收到多位陌生人的转账。
risk-told-reset-then-out = 账户安全设置变更后不久向新收款人转账。
risk-told-failed-factors = 多次输错支付密码或验证码后向新收款人转账。
risk-told-new-chat = 账户刚换绑到新的聊天，随即向新收款人转账。
risk-known-failed-factors = 以前付过款的商户，仍可照常付款。
risk-known-new-chat = 换绑之前付过款的商户，仍可照常付款。
risk-told-out-first-payment = 收款账户刚添加不久，且金额较大。
risk-told-out-reset-then-out = 账户安全设置变更后不久，向刚添加的账户提现。
risk-told-out-failed-factors = 多次输错支付密码或验证码后，向刚添加的账户提现。
risk-told-out-new-chat = 收款账户是在钱包换绑聊天账号之后添加的。

notice-payment-suspicious-sent = ⚠️ 是您本人操作吗？付给 { $to } 的 <b>{ $amount }</b>
notice-payment-suspicious-held = ⚠️ 是您本人操作吗？付给 { $to } 的 <b>{ $amount }</b>已暂缓
notice-payment-suspicious-refused = ⚠️ 是您本人操作吗？付给 { $to } 的 <b>{ $amount }</b>已被拦截
notice-payout-suspicious-sent = ⚠️ 是您本人操作吗？提现 <b>{ $amount }</b>到{ $to }
notice-payout-suspicious-held = ⚠️ 是您本人操作吗？提现 <b>{ $amount }</b>到{ $to }，已暂缓
notice-payout-suspicious-refused = ⚠️ 是您本人操作吗？提现 <b>{ $amount }</b>到{ $to }，已被拦截
notice-payment-suspicious-why =
    { $reason }
    如非本人操作，请立即冻结账户：冻结后资金不再转出。
risk-mine-button = 是我本人
risk-mine-done =
    ✅ 谢谢，已记录为本人操作。
    请勿向任何人透露支付密码、验证码或登录密码，OKPay 工作人员绝不会索取。
risk-mine-waits = 核查完成前款项仍会暂缓，最迟 { $until } 转出或退回。
freeze-next =
    接下来请：
    1. 修改登录密码；
    2. 查看账单，找出非本人操作的交易；
    3. 向客服报告。
freeze-waiting = 等待转出的款项暂不转出，可以撤回。
freeze-password-button = 修改密码
freeze-history-button = 账单
freeze-report-button = 向客服报告

notice-risk-explained =
    付款 { $reference } 被拦截的原因：{ $reason }
    经核实，您的账户是安全的，资金没有变动。
    请勿向任何人透露支付密码、验证码或登录密码，OKPay 工作人员绝不会索取。
notice-risk-explained-withdrawal =
    提现 { $reference } 被拦截的原因：{ $reason }
    经核实，您的账户是安全的，资金没有变动。
    请勿向任何人透露支付密码、验证码或登录密码，OKPay 工作人员绝不会索取。

## 员工

command-risk = 异常交易
notice-risk-opened = ⚠️ 异常交易：<b>{ $amount }</b> · { $reason } · { $outcome }
queue-risk-button =
    { $count ->
       *[other] 异常交易 · { $count } 笔待处理
    }
risk-list-button = 异常交易
risk-title = <b>异常交易</b> · { $count } 笔待处理
risk-title-of = <b>该客户的异常交易</b>
risk-empty = <b>异常交易</b> · 没有待处理的
risk-empty-of = 该客户没有异常交易。
risk-list-line = <b>{ $amount }</b> · { $reason } · { $state } · { $at }
risk-facts =
    <b>{ $amount }</b> · { $reference } · { $state }
    发现：{ $reasons }
    处置：{ $outcome } · { $at }
risk-from = 付款方
risk-to = 收款方
risk-out = 提现到
risk-out-bank = 银行账户（尾号 { $lastFour }）
risk-out-card = 银行卡（尾号 { $lastFour }）
risk-until = 请在 { $until } 前处理，逾期自动退回付款方。
risk-stays-frozen = ❄️ 付款方已自行冻结账户，解冻前无法转出。
risk-stays-restricted = ❄️ 付款方账户已被我们限制，经两人解除限制前无法转出。
risk-stays-closed = 付款方账户已注销，无法转出。
risk-stays-stopped = ❄️ 付款方多次输错支付密码或验证码，暂时无法转出。
risk-was-me = 付款方表示是本人操作。
risk-was-new-chat = ⚠️ “是我本人”来自 { $since } 起才绑定此钱包的聊天账号，不一定是本人操作。
risk-closed = 已结案。
risk-state-held = 暂缓中
risk-state-sent = 已转出
risk-state-returned = 已退回
risk-state-refused = 已拦截
risk-outcome-allow = 已放行并提醒员工
risk-outcome-step-up = 加强验证
risk-outcome-delay = 延时到账
risk-outcome-hold = 暂缓待审
risk-outcome-refuse = 拦截
risk-reason-first-payment = 首次大额转账
risk-reason-velocity = 一小时内频繁付款
risk-reason-structuring = 多笔略低于限额
risk-reason-fan-out = 分散转给多位新收款人
risk-reason-fan-in = 收款方集中收款
risk-reason-reset-then-out = 安全设置变更后转出
risk-reason-failed-factors = 多次验证失败后转出
risk-reason-new-chat = 新绑定聊天转给新收款人
risk-release-button = 放行（需两人）
risk-reject-button = 退回付款方
risk-close-button = 已查看，结案
risk-explain-button = 告知原因并确认账户安全
risk-explained = ✅ 已告知客户原因，并确认账户安全。
risk-customer-button = 付款方
risk-of-button = 异常交易
risk-reject-ask = 退回的理由？仅员工可见，客户只会知道这笔付款未获通过。
hold-first-payment = 首次转账延时到账
hold-review = 核查中
hold-withdrawal = 提现
approval-what-release-payment = 放行付款
approval-effect-release-payment = 通过后款项立即转给收款方，并通知双方。
approval-what-release-withdrawal = 放行提现
approval-effect-release-withdrawal = 通过后提现立即汇往客户本人账户，并通知客户。
