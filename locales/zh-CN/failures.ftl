## Why something was refused: what, why in numbers, what helps. One text for every failure code, then the buttons.

failure-code = <code>{ $code }</code>
failure-code-explained = <code>{ $code }</code> · <a href="{ $page }">帮助</a>
failure-not-sent = 未转出
failure-not-paid = 未付款
failure-not-done = 未完成
failure-not-exchanged = 未兑换
failure-nothing-sent = 没有转出任何款项。
failure-nothing-paid = 没有付出任何款项。
failure-nothing-done = 没有任何改动。
failure-nothing-exchanged = 没有兑换任何款项。
failure-not-withdrawn = 未提现
failure-nothing-withdrawn = 没有提现。

failure-insufficient-balance =
    ⛔ { $not }：还差 <b>{ $short }</b>。
    可用余额 { $available }，本次需要 { $needed }。
failure-insufficient-balance-hold =
    ⛔ { $not }：还差 <b>{ $short }</b>。
    可用余额 { $available }，另有 { $onHold }冻结中，本次需要 { $needed }。
failure-insufficient-for-fee =
    ⛔ { $not }：手续费还差 <b>{ $short }</b>。
    可用余额 { $available }，够付本次金额，但不够再付手续费，合计需要 { $needed }。
failure-insufficient-for-fee-hold =
    ⛔ { $not }：手续费还差 <b>{ $short }</b>。
    可用余额 { $available }，另有 { $onHold }冻结中；够付本次金额，但不够再付手续费，合计需要 { $needed }。
failure-also-short =
    余额也不足：可用余额 { $available }，本次需要 { $needed }，还差 <b>{ $short }</b>。
failure-also-short-hold =
    余额也不足：可用余额 { $available }，另有 { $onHold }冻结中，本次需要 { $needed }，还差 <b>{ $short }</b>。
failure-limit-single =
    ⛔ { $not }：单笔限额 <b>{ $limit }</b>。
    本次金额 { $asked }。
failure-limit-daily =
    ⛔ { $not }：今日限额还剩 <b>{ $left }</b>。
    每日限额 { $limit }，今日已用 { $used }，{ $resetsAt } 重置。
failure-limit-daily-nothing =
    ⛔ { $not }：今日限额 <b>{ $limit }</b>已用完。
    { $resetsAt } 重置。
failure-limit-monthly =
    ⛔ { $not }：本月限额还剩 <b>{ $left }</b>。
    每月限额 { $limit }，本月已用 { $used }，{ $resetsAt } 重置。
failure-limit-monthly-nothing =
    ⛔ { $not }：本月限额 <b>{ $limit }</b>已用完。
    { $resetsAt } 重置。
failure-account-frozen-by-user =
    ❄️ { $not }：账户已冻结，需由您本人解冻。
    解冻前无法转出，但仍可收款。解冻须在我们的网页上输入登录密码；已开启两步验证的，还需输入动态验证码。
failure-account-restricted =
    ❄️ { $not }：您的账户已被暂时冻结。
    资金仍归您所有。别人转给您的钱仍会到账，但暂不可用，资金暂时无法转出。冻结原因、需要您配合的事项和处理期限可点下方按钮查看，也可在那里申诉。
failure-payee-not-found =
    ⛔ 未找到 OKPay 用户 <b>{ $asked }</b>。
    请检查输入是否有误，或邀请对方开户，几分钟就好。
failure-payee-not-found-unnamed =
    ⛔ 对方还没有 OKPay 账户。
    您可以转给别人，或邀请对方开户，几分钟就好。
failure-payee-unavailable =
    ⛔ 未转出：对方暂时无法收款。
    您可以转给别人，或请对方联系客服。
failure-self-transfer =
    ⛔ 未转出：收款人是您自己。
    不能给自己转账，请选择其他收款人。
failure-fee-changed =
    ⚠️ 手续费在确认前有调整：由 { $shown } 变为 { $now }，{ $nothing }
    重新生成后，内容不变，手续费按最新标准。
failure-quote-expired =
    ⚠️ 这张确认单已过期，{ $nothing }
    重新生成后，按最新汇率和手续费计算。
failure-amount-too-large =
    ⛔ 金额太大：一次最多 <b>{ $cap }</b>。
failure-amount-too-small =
    ⛔ 金额太小：扣除手续费后须有余额，收款链接最低 <b>{ $least }</b>。
failure-exchange-too-small = ⛔ 未兑换：单次兑换最低 <b>{ $least }</b>。
failure-send-too-small = ⛔ 未转账：金额过小，换算后对方收不到款项，最低 <b>{ $least }</b>。
failure-cooling-off =
    ⛔ { $not }：账户安全设置变更后，目前单笔最多可转出 <b>{ $left }</b>。
    { $until } 起恢复原有限额。
failure-cooling-off-nothing =
    ⛔ { $not }：账户安全设置变更后 24 小时内只能小额转出，额度已用完。
    { $until } 起恢复原有限额，期间仍可正常收款。
failure-currency-not-supported =
    ⛔ OKPay 不支持这个币种。
    支持的币种：{ $supported }。

failure-auth-required =
    ⚠️ 还未转出：请先输入支付密码。
failure-auth-failed = ⛔ 支付密码错误，还可再试 { $triesLeft } 次。
failure-auth-locked =
    ⛔ 输错次数过多，请在 <b>{ $until }</b> 后再试。
    没有转出任何款项。如非本人操作，请立即冻结账户并联系客服。
failure-pad-expired =
    ⚠️ 密码键盘已关闭，没有转出任何款项。

failure-not-registered =
    您还没有 OKPay 账户。
    在聊天中开户，几分钟就好。
failure-already-registered = 您已经有账户了。
failure-name-invalid-empty = 请发送您的姓名，须与证件一致。
failure-name-invalid-too-long = 姓名太长，请缩短后重新发送。
failure-name-invalid-characters = 姓名只能包含文字、空格、连字符、点和撇号，请按此重写。
failure-name-invalid-mixed-scripts = 姓名混用了不同的文字，请只用一种。
failure-name-invalid-reserved = 这个名字由 OKPay 保留，请发送您本人的姓名。
failure-email-invalid = 这不是有效的邮箱地址。正确的格式如 <code>anna@example.com</code>。
failure-phone-foreign = 这是别人的手机号。请用下方按钮分享您自己的号码。
failure-phone-invalid = 无法识别这个手机号。请用下方按钮分享您的号码。
failure-password-weak-too-short = 密码太短。请用 15 个任意字符，或 10 个同时含字母、数字和符号的字符。
failure-password-weak-too-long = 密码太长，请换一个短一些的。
failure-password-weak-too-simple = 密码太简单。请用 15 个任意字符，或 10 个同时含字母、数字和符号的字符。
failure-password-weak-common = 这个密码太常见，很容易被猜到，请换一个。
failure-password-weak-personal = 密码中含有您的姓名、邮箱或手机号，请换一个。
failure-password-mismatch = 两次输入的密码不一致，请重新输入。
failure-session-ended = ⚠️ 该浏览器已退出登录。
failure-pin-weak = 这个支付密码容易被猜到，请换一个。
failure-pin-mismatch = 两次输入的支付密码不一致，请重新设置。
failure-pin-same = 新密码与原支付密码相同，请换一个。
failure-pin-unset =
    🔑 <b>您目前没有可用的支付密码</b>，没有转出任何款项。
    为防止他人使用，原支付密码已失效，请重新设置。
failure-pin-renewal-over =
    ⚠️ 操作已超时，支付密码没有更改，请重新开始。
failure-pin-reset-waits =
    ⏳ 您的登录密码刚刚重置过，<b>{ $until }</b> 后才能凭它重设支付密码，以防邮箱被他人使用。
    如果记得原支付密码，现在就可以修改。
failure-second-factor-waits =
    ⏳ 钱包刚换绑到本聊天，<b>{ $until }</b> 前还可以撤销，在此之前不能更改两步验证。
    如果已开启，原来的验证器和恢复码照常可用。
failure-pin-new-waits =
    ⏳ 您的支付密码刚刚凭登录密码重设过，<b>{ $until }</b> 后才能进行此操作。这样，即使有人拿到您已解锁的手机并知道登录密码，也无法抢先操作。
    如果不是您本人重设的，请冻结账户（已冻结的请勿解冻），并联系客服。
failure-too-many-requests =
    ⛔ 短时间内尝试次数过多。
    请在 { $until } 后再试。

failure-link-unknown = ⚠️ 无法识别这个链接，请重新获取。
failure-link-expired = ⚠️ 这个链接已过期，请重新获取。
failure-link-used = ⚠️ 这个链接已使用过，请重新获取。

failure-already-paid-by-you =
    ✅ 这笔款您已付过，单号 <code>{ $reference }</code>，没有重复扣款。
failure-already-paid =
    ⛔ 该链接已由他人付款（{ $at }）。
    没有扣您的款。如需付款，请向商户索取新的收款链接。
failure-already-paid-elsewhen =
    ⛔ 该链接已由他人付款。
    没有扣您的款。如需付款，请向商户索取新的收款链接。
failure-invoice-unknown =
    ⛔ 无法识别这个收款链接。
    链接可能不完整，或不是 OKPay 的链接。请完整复制，或向商户索取新的链接。
failure-invoice-expired =
    ⛔ 这个收款链接已于 { $at } 过期。
    没有扣款。请向商户索取新的链接。
failure-invoice-withdrawn =
    ⛔ 商户已撤回这个收款链接。
    没有扣款。请向商户索取新的链接。
failure-invoice-used-up =
    ⛔ 此收款链接已达到可付款次数上限。
    未扣款。请向商户索取新的链接。
failure-amount-needed =
    ⛔ 未付款：该商户由您填写付款金额。
    请填写金额，随后即可确认付款。
failure-below-minimum =
    ⛔ 未付款：该商户要求最低付款 <b>{ $least }</b>。
    未扣款。
failure-static-code-once =
    ⛔ 未付款：静态收款码单笔最多可付 <b>{ $left }</b>。
    如需支付更多，请让商户为本次消费出示动态收款码。
failure-static-code-today =
    ⛔ 未付款：此静态收款码今日还可收款 <b>{ $left }</b>，{ $at } 起恢复额度。
    其余金额请让商户为本次消费出示动态收款码。
failure-own-link =
    ⛔ 这是您自己的收款链接。
    须由他人付款，请分享给对方。
failure-merchant-not-accepting =
    ⛔ 未付款：商户暂停收款。
    链接仍然有效，请稍后再试，或联系商户。
failure-merchant-unavailable =
    ⛔ 未付款：商户暂时无法收款。
    没有扣您的款。请联系商户，或稍后再试。
failure-merchant-unavailable-refund =
    ⛔ 未退款：商户暂时无法退还这笔款项。
    资金没有变动。请联系店主，或稍后再试。
failure-api-key-invalid =
    ⛔ 该 API 密钥不存在或已吊销。
    请创建新密钥，并更新到您的服务器。
failure-address-not-allowed =
    ⛔ 该 API 密钥仅可在其名单内的 IP 地址使用。
    请创建密钥并填写您服务器的 IP 地址。
failure-addresses-invalid =
    ⛔ 未创建：<code>{ $wrong }</code> 不是有效的 IP 地址，或已超过 { $most } 个。
    请填写 IP 地址（如 <code>203.0.113.7</code>）或网段（如 <code>2001:db8::/48</code>）。
failure-addresses-needed =
    ⛔ 未创建：可向他人付款的令牌只能在您服务器的 IP 地址上使用。
    请至少填写一个，例如 <code>203.0.113.7</code>。
failure-test-key-needed =
    ⛔ 此功能仅限测试模式。
    请创建测试密钥。
failure-scope-missing =
    ⛔ 该 API 密钥没有 <code>{ $scope }</code> 权限。
    请创建具备该权限的密钥。
failure-too-many-keys =
    ⛔ 未创建：每个商户最多 { $most } 个密钥。
    请先吊销不再使用的密钥。
failure-idempotency-mismatch =
    ⛔ 该幂等键已用于另一请求。
    您的服务器须为每个请求使用新的幂等键。
failure-idempotency-busy =
    ⛔ 该幂等键的首个请求尚未完成。
    您的服务器可在一秒后重试。
failure-reference-taken =
    ⛔ 该订单号已有账单：<code>{ $invoice }</code>
    同一订单号只能使用一次。
failure-return-url-refused =
    ⛔ 付款人只能返回创建密钥时填写的网站。
    请新建密钥并填写您的网店地址，例如 <code>https://shop.example</code>。
failure-webhook-url-refused =
    ⛔ 未添加：通知只能发往公网地址。
    请使用以 <code>https://</code> 开头的域名地址，端口为 443 或 8443。
failure-too-many-endpoints =
    ⛔ 未添加：每个商户最多 { $most } 个通知地址。
    请先移除不再使用的地址。
failure-shop-missing =
    您还没有商户。
    填写商户名称，即可用链接收款。
failure-not-taken = ⛔ { $not }：不符合商户的收款条件。
failure-not-taken-country = 该商户不收取您所在地区的付款。
failure-tell-shop-button = 告知商户
failure-category-reserved =
    ⛔ 未完成：按照 Telegram 的规定，“{ $category }”在 Telegram 内只能用 Telegram Stars 出售，我们也须遵守。
    如果您还经营其他商品，请选择相应类目；需要寄送的商品和线下服务都可以。
failure-category-button = 重新选择
failure-shop-right-missing =
    ⛔ 未完成：您是 { $shop } 的{ $role }，此操作需要{ $needs }权限。
    店主可以调整您的权限。
failure-shop-right-owner =
    ⛔ 未完成：您是 { $shop } 的{ $role }，此操作仅限店主本人。
failure-ask-role-button = 请店主开通
failure-invitation-over =
    ⛔ 邀请已失效：已被使用、已撤回或已过期。
    请联系邀请人重新发送。
failure-too-many-members =
    ⛔ 无法继续邀请：每个商户最多 { $most } 名店员（含未接受的邀请）。
    请先移除店员。
failure-provider-unavailable-bank =
    ⛔ 暂时无法受理银行转账，未扣款。
    不是您的问题，请过几分钟再试。
failure-provider-unavailable-card =
    ⛔ 银行卡支付通道暂时没有响应，未扣款。
    不是您的问题，请过几分钟再试，或改用银行转账。
failure-provider-unavailable-platform =
    ⛔ 支付平台暂时没有响应，未扣款。
    不是您的问题，请过几分钟再试，或改用其他方式。
failure-provider-unavailable-provider =
    ⛔ 第三方支付暂时没有响应，未扣款。
    不是您的问题，请过几分钟再试，或改用其他方式。
failure-maintenance-bank =
    ⛔ 银行转账正在维护，未扣款。
    不是您的问题，请过几分钟再试。
failure-maintenance-card =
    ⛔ 银行卡支付正在维护，未扣款。
    不是您的问题，请稍后再试，或改用银行转账。
failure-maintenance-platform =
    ⛔ 支付平台正在维护，未扣款。
    不是您的问题，请稍后再试，或改用其他方式。
failure-maintenance-provider =
    ⛔ 第三方支付正在维护，未扣款。
    不是您的问题，请稍后再试，或改用其他方式。
failure-platform-unknown =
    ⛔ 已不再支持该支付平台，未扣款。
    目前支持：{ $names }
failure-platform-button = 选择支付平台

failure-topup-not-found = ⚠️ 您的账户中没有这笔充值。
failure-ticket-over = ⚠️ 该工单关闭已久，或您已有新的工单，无法重新打开。请直接重新联系客服，我们会在 24 小时内回复。
failure-ticket-not-found = ⚠️ 没有找到这个客服工单。
failure-text-too-long = 内容太长，最多 { $max } 个字。
failure-card-number =
    ⚠️ 内容中含有银行卡号，我没有保留任何内容，请去掉卡号后重试。
    银行卡号只在支付机构的页面填写。
failure-secret-in-words =
    ⚠️ <b>您发送的内容像是支付密码或验证码。</b>我已删除这条消息，没有保留任何内容。
    这里填写的内容会显示给他人或出现在卡片上，请换成别的文字；数字前请加上说明，例如“订单 204417”；防伪短语最好不含数字。如果那是您的支付密码，请立即更换。
failure-secret-in-words-left =
    ⚠️ <b>您填写的内容像是支付密码或验证码。</b>我没有保留任何内容；写有它的消息还在聊天里，请您自行删除。
    这里填写的内容会显示给他人或出现在卡片上，请换成别的文字；数字前请加上说明，例如“订单 204417”；防伪短语最好不含数字。如果那是您的支付密码，请立即更换。
failure-not-allowed = ⛔ 这里无法进行这项操作。
failure-period-unreadable =
    ⛔ 无法识别日期。
    日期格式如 2026-10-31。可选范围：{ $from } 至 { $to }。
failure-period-backwards =
    ⛔ 开始日期晚于结束日期。
    可选范围：{ $from } 至 { $to }。
failure-period-future =
    ⛔ 结束日期还没到。
    可选范围：{ $from } 至 { $to }。
failure-period-before-account =
    ⛔ 开始日期早于您的开户日。
    可选范围：{ $from } 至 { $to }。
failure-statement-too-long =
    ⛔ 内容过多，一个文件放不下：超过 { $max } 条变动。
    请分成两段较短的时间。
failure-period-button = { $from } 至 { $to }
failure-period-other-button = 换个时间段

failure-not-found = ⚠️ 您的账单中没有这笔交易。

failure-receipt-button = 查看详情
failure-pay-other-button = 付其他链接
failure-own-link-button = 查看我的链接
failure-shop-button = 开通商户
failure-topup-button = 充值 { $amount }
failure-send-instead-button = 改为转账 { $amount }
failure-pay-instead-button = 改为支付 { $amount }
failure-refund-instead-button = 改为退款 { $amount }
failure-split-button = 分 { $count } 笔转
failure-holds-button = 查看冻结金额
failure-payee-button = 换个收款人
failure-payee-other-button = 换个收款人
failure-invite-button = 邀请对方
failure-invite-text = 我想用 OKPay 给你转账，点这里开户：
failure-unfreeze-button = 解冻账户
failure-support-button = 联系客服
failure-fresh-button = 重新生成确认单
failure-pin-button = 输入支付密码
failure-amount-button = 换个金额
failure-open-account-button = 立即开户
failure-topup-new-button = 充值
failure-history-button = 账单
failure-start-over-button = 重新开始
failure-freeze-button = 冻结账户
failure-again-button = 再试一次

amount-not-a-number = 无法识别金额“{ $typed }”。请只输入数字，最多一个小数点。
amount-negative = 您输入的是“{ $typed }”，金额不能为负数。
amount-zero = 金额不能为零，最低 { $smallest }。
amount-too-many-decimals =
    { $decimals ->
        [0] { CURRENCY($currency) }不支持小数，您输入的是“{ $typed }”。
       *[other] { CURRENCY($currency) }最多 { $decimals } 位小数，您输入的是“{ $typed }”。
    }
amount-too-large = 金额太大：一次最多 { $cap }。
amount-ambiguous = “{ $typed }”可能是两种金额，您指的是哪一个？
amount-doubtful = “{ $typed }”是指下面的金额吗？是请点击，否则请重新输入。
amount-currency-shared = “{ $asked }”可能指{ $meant }。请写明币种代码，例如 <code>{ $example }</code>。
amount-currency = OKPay 不支持“{ $asked }”。支持的币种：{ $supported }。
amount-example = 例如：<code>{ $example }</code>
amount-awaits = 金额，例如 25 或 25.50
failure-region-none =
    ⛔ OKPay 暂未在{ $country }提供账户。
    取消后，您填写的内容不会保留。
failure-region-hold = ⛔ { $country }的账户不能持有{ CURRENCY($currency) }。
failure-region-receive = ⛔ { $not }：{ $country }的账户不能接收{ CURRENCY($currency) }。
failure-region-send = ⛔ { $not }：{ $country }的账户不能用{ CURRENCY($currency) }转账或付款。
failure-region-topup = ⛔ { $not }：{ $country }的账户不能充值{ CURRENCY($currency) }。
failure-region-withdraw = ⛔ { $not }：{ $country }的账户不能提现{ CURRENCY($currency) }。
failure-region-exchange = ⛔ { $not }：{ $country }的账户不能兑换{ CURRENCY($currency) }。
failure-region-theirs = ⛔ { $not }：按对方所在地的规定，对方不能接收{ CURRENCY($currency) }。
failure-region-supported = 可以使用：{ $supported }。
failure-region-unsupported = 其他币种同样不支持，与金额无关。
failure-region-instead-button = 改用{ CURRENCY($currency) }
failure-merchant-limit =
    ⛔ 未付款：商户目前无法收取 <b>{ $asked }</b>。
    没有扣您的款，我们已通知商户。请稍后再试，或换一种方式付款。
