# 员工卡片：交易、商户、操作记录。
command-tx = 查询交易
command-merchants = 商户
command-audit = 操作记录
command-today = 经营概况

tx-payer-button = 付款人
tx-payee-button = 收款人
tx-shop-button = 商户
tx-ticket-button = 客服工单
tx-risk-button = 风控结果
tx-payout-button = 提现
usage-tx =
    请在同一行写上单号，例如 /tx T-7QK2-9FXD
    可用交易单号、回单验证码、接口编号（pay_…、ref_…），或商户、渠道自己的单号。
tx-title = <b>{ $kind }</b> · <code>{ $reference }</code>
tx-kind-send = 转账
tx-kind-pay = 商户付款
tx-kind-topup = 充值
tx-kind-exchange = 兑换
tx-kind-withdrawal = 提现
tx-kind-refund = 退款
tx-state = { $state } · { $at }
tx-state-shown = 尚未确认
tx-state-called-off = 已取消
tx-state-expired = 已超时
tx-state-waiting = ⏳ 预扣中
tx-state-on-its-way = ⏳ 处理中
tx-state-in-review = ⏳ 人工审核中
tx-state-unknown = ⚠️ 结果不明
tx-state-done = ✅ 已完成
tx-state-returned = 已退回
tx-state-failed = ⛔ 失败
tx-reason = 原因：<code>{ $reason }</code>
tx-amount = <b>{ $amount }</b> · 手续费 { $fee }
tx-arrives = 到账 { $amount } · 汇率 { $rate }
tx-from = 付款人：{ $who }
tx-to = 收款人：{ $who }
tx-shop = 商户：{ $shop }
tx-rail = 渠道：{ $rail }
tx-payer-name = 付款人姓名：{ $name }
tx-payee-name = 收款人姓名：{ $name }
tx-destination = 转出至 { $destination }
tx-note = 用途：{ $note }
tx-reference = { $whose }：<code>{ $value }</code>
tx-whose-shop = 商户单号
tx-whose-provider = 渠道单号
tx-whose-attempt = 请求编号
tx-whose-link = 收款链接
tx-whose-payment = 原付款
tx-risk = 风控（第 { $version } 版）：{ $outcome } · { $reasons } · { $at }
tx-refund = 已退款 { $amount } · <code>{ $reference }</code> · { $at }
tx-refundable = 还可退款 { $amount }
tx-ticket = 客服工单 { $number } 号：{ $state }
tx-books = <b>账务分录</b>
tx-books-none = 没有账务分录。
tx-books-more =
    { $count ->
       *[other] （较早的 { $count } 笔未显示）
    }
tx-journal = <code>{ $kind }</code> · { $at }
tx-journal-reverses = <code>{ $kind }</code> · { $at } · 冲正

merchant-owner-button = 商户负责人
merchants-button = 全部商户
usage-merchants = 发送 <code>/merchants</code> 查看全部商户，或在后面写上部分名称、商户编号、负责人的 OKPay 号，例如 /merchants aurora
merchants-title = <b>商户</b>{ $word }
merchants-none = <b>商户</b>{ $word } · 没有找到。
merchant-line = <b>{ $name }</b> · { $category } · { $country } · { $state }
merchant-no-category = 未填类目
merchant-no-country = 未填国家或地区
merchant-state-open = 正常收款
merchant-state-paused = ⏸ 商户已暂停收款
merchant-state-stopped = ⚠️ 负责人账户已停用
merchant-state-closed = 已销户
merchant-facts =
    { $members ->
        [0] 负责人认证等级 { $level } · 开店 { $opened }
       *[other] 负责人认证等级 { $level } · 开店 { $opened } · 团队 { $members } 人
    }
merchant-owner = 负责人：{ $who }
merchant-sales-title = <b>近 30 天</b>
merchant-sales-none = 暂无收款。
merchant-sales =
    { $count ->
       *[other] { $count } 笔收款，共 { $gross } · 其中 { $refunds } 笔有退款，共退 { $refunded }
    }
merchant-refund-rate = 退款率 { $rate }（{ $count } 笔）
merchant-requests = 退款申请：待处理 { $open } · 有争议 { $disputed } · 累计 { $total }
merchant-keys = API 密钥：正式 { $live } · 测试 { $test }
merchant-endpoints-none = 未设置 Webhook。
merchant-endpoint-enabled = Webhook { $host }（{ $mode }）：正常 · 待发送 { $waiting }
merchant-endpoint-failing = ⚠️ Webhook { $host }（{ $mode }）：自 { $since } 起失败（<code>{ $error }</code>）· 待发送 { $waiting }
merchant-endpoint-disabled = Webhook { $host }（{ $mode }）：已停用 · 待发送 { $waiting }
merchant-mode-live = 正式
merchant-mode-test = 测试

usage-audit =
    发送 <code>/audit</code>，后面可写对象和时间，例如：
    /audit @lena 7d
    /audit T-7QK2-9FXD
    /audit #12 2026-11-01..2026-11-20
audit-title = <b>操作记录</b> · { $of }
audit-everything = 全部
audit-none = 这段时间没有记录。
audit-goes-on = 本次翻查的记录数已达上限，之前还有更多记录，请点击“下一页”继续。
audit-newest-button = 最新
audit-reason = 原因：{ $reason }
audit-by-pair = { $asked }申请、{ $agreed }复核（员工）
audit-told = 告知客户：{ $what }
audit-since = 自 { $at } 起
audit-until = 至 { $at }
audit-by-staff = { $name }（员工）
audit-by-system = 系统
audit-by-chat = 未开户的聊天
audit-by-web = 网页登录
audit-by-api-key = 商户服务器
audit-by-page =
    { $id ->
        [account] 已登录者（网页）
        [api_key] 用户（API 密钥网页）
        [destination] 用户（提现账户网页）
        [email_change] 用户（更换邮箱网页）
        [email_confirm] 新邮箱（邮件链接）
        [email_keep] 原邮箱（邮件链接）
        [identity] 用户（身份认证网页）
        [login] 登录者（登录网页）
        [login_code] 登录者（登录验证码网页）
        [lost_mailbox] 用户（邮箱丢失网页）
        [mailbox_confirm] 新邮箱（邮件链接）
        [mailbox_object] 原邮箱（邮件链接）
        [password_change] 用户（修改密码网页）
        [password_reset] 邮箱持有者（重置密码链接）
        [pin_reset] 用户（忘记支付密码网页）
        [rebind] 找回者（找回账户网页）
        [rebind_stop] 邮箱持有者（停止找回链接）
        [recovery] 邮箱持有者（人工找回链接）
        [second_factor] 用户（两步验证网页）
        [unfreeze] 用户（解除冻结网页）
        [webhook_secret] 用户（Webhook 密钥网页）
       *[other] 网页（{ $id }）
    }

ticket-transaction-button = 交易详情
