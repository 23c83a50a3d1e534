## /merchant 与 /link：我的商户与收款链接。

shop-name-ask =
    <b>开通商户</b>
    请输入商户名称。付款人会看到这个名称，以及您的部分姓名。例如：<code>极光咖啡</code>
shop-rename-ask =
    当前商户名称为 <b>{ $name }</b>，请输入新名称。
    已发出的收款链接也会显示新名称。
shop-name-awaits = 商户名称，例如极光咖啡
shop-name-empty = 没有识别到名称。
shop-name-too-long = 名称不能超过 64 个字，请缩短后重新发送。
shop-name-characters = 商户名称只能包含文字、数字、空格和 <code>&amp; - ' . ,</code> 这些符号，请去掉其他字符。
shop-name-mixed-scripts = 名称中混用了不同文字，请统一使用一种文字。
shop-name-reserved = 该名称容易与官方或银行混淆，请换一个。

shop-title = <b>{ $name }</b>
shop-accepting = ✅ 收款中。
shop-paused = ⚠️ 已暂停收款，已发出的链接有效期不变。
shop-open-links =
    { $count ->
        [0] 没有待付款的链接。
       *[other] { $count } 个链接待付款。
    }
shop-repeats = 付过款的顾客可自行再付一笔，无需新链接。
shop-repeats-not = 每笔付款都需要您的链接。
shop-repeats-on-button = 允许再付一笔
shop-repeats-off-button = 关闭再付一笔
shop-new-link-button = 新建收款链接
shop-links-button = 我的链接
shop-pause-button = 暂停收款
shop-resume-button = 恢复收款
shop-rename-button = 修改名称
shop-button = 我的商户

link-amount-ask =
    <b>新建收款链接</b>
    收多少钱？只写数字按{ CURRENCY($currency) }计算；其他币种请加上币种代码。
link-line-puzzling =
    没有在开头找到金额。一句话新建链接的写法：
    <code>/link 12.50 两杯卡布奇诺</code>
link-what-ask =
    收款 <b>{ $amount }</b>
    请填写收款说明，付款人付款前可见，最多 { $max } 个字。
link-what-awaits = 您输入收款说明，或点击“跳过”
link-what-too-long = 收款说明最多 { $max } 个字，您输入了 { $length } 个字。请缩短，或跳过。
link-cancelled = 已取消，没有生成链接。

link-title = <b>{ $shop }</b> 收款 <b>{ $amount }</b>
link-arrives = 手续费 { $fee }，您实收 <b>{ $arrives }</b>。
link-arrives-no-fee = 免手续费，全额到账。
link-arrives-shop = 手续费 { $fee }，商户实收 <b>{ $arrives }</b>。
link-arrives-no-fee-shop = 免手续费，全额归商户。
link-until = 仅限一人付款，{ $at } 前有效。
link-until-many = 最多可付款 { $count } 次，{ $at } 前有效。
link-until-any = 不限付款次数，{ $at } 前有效。
link-sum-open = 任意金额（{ CURRENCY($currency) }）
link-sum-least = { $least } 起
link-taken-none = 暂无付款。
link-taken = 已付款 { $count } 次，共 <b>{ $sum }</b>
link-taken-of = 已付款 { $count }/{ $uses } 次，共 <b>{ $sum }</b>
link-used-up = ✅ 已达付款次数上限：<b>{ $amount }</b>，{ $what } · { $at }
link-shop-paused = ⚠️ 商户已暂停收款，恢复后才能付款。
link-addresses =
    Telegram 链接：<code>{ $address }</code>
    网页链接：<code>{ $page }</code>
link-share-button = 分享
link-copy-button = 复制链接
link-post-button = 发到聊天
link-page-button = 打开收款页
link-withdraw-button = 撤回链接
link-share-text = { $shop } 向您收款 { $amount }，点此用 OKPay 付款
link-share-text-for = { $shop } 向您收款 { $amount }（{ $description }），点此用 OKPay 付款

link-withdraw-ask =
    确定撤回这个收款链接吗？<b>{ $amount }</b>，{ $what }
    撤回后任何人都无法再付款。您可以随时新建链接。
link-withdraw-now-button = 确定撤回
link-keep-button = 保留
link-withdrawn = ⛔ 已撤回：<b>{ $amount }</b>，{ $what }。无法再付款。
link-paid = ✅ 已付款：<b>{ $amount }</b>，{ $what } · { $at }
link-expired = ⛔ 已于 { $at } 过期：<b>{ $amount }</b>，{ $what }。期限内无人付款。
link-for-nothing-said = 无说明

links-title = <b>我的收款链接</b>（最新在前）
links-empty = 还没有收款链接，新建一个只需半分钟。
links-line = <b>{ $amount }</b> { $what } · { $state } · { $at }
links-entry-button = { $amount } · { $what } · { $state }
links-newest-button = 最新
links-state-open = 待付款
links-state-paused = 已暂停
links-state-paid = 已付款
links-state-expired = 已过期
links-state-withdrawn = 已撤回
links-state-times = { $state }，已付 { $count } 次

# 商户 API 密钥
api-keys-button = API 密钥
api-keys-title =
    <b>API 密钥</b>
    您的服务器可凭密钥发起收款、查询付款结果；经您允许，还可向付款人退款。只有您开启 API 付款后，密钥才能向他人付款；任何密钥都不能提现。
api-keys-none = 暂无密钥。
api-keys-line =
    <code>okp_{ $mode }_{ $surface ->
        [none] {""}
       *[other] { $surface }
    }…{ $hint }</code>{ $name ->
        [none] {""}
       *[other] {" "}{ $name }
    } · { $may }
    创建于 { $made } · 最近使用：{ $used }{ $from ->
        [everywhere] {""}
       *[other] {" "}· 仅限 { $from }
    }{ $ends ->
        [never] {""}
       *[other] {" "}· <b>{ $ends } 失效</b>
    }
api-keys-make = 请在网页上创建密钥，密钥仅显示一次：正式密钥需输入登录密码，测试密钥点一下即可。按钮在 { $until } 前有效。
api-keys-make-button = 创建密钥
api-keys-docs-button = 查看 API 文档
api-keys-revoke-button = 吊销 …{ $hint }
api-key-asks = 可发起收款
api-key-refunds = 可发起收款和退款
api-key-payouts = 可收款、退款和付款
api-key-looks = 仅可查询
api-key-crypto-pay = 供 Crypto Pay 客户端使用：可发起收款
api-key-crypto-pay-transfers = 供 Crypto Pay 客户端使用：可收款和向他人付款
api-key-tests = 测试模式，不涉及资金
api-key-crypto-pay-tests = 供 Crypto Pay 客户端使用：测试模式，不涉及资金
api-key-unused = 从未使用
api-key-used-from = { $at }，来自 { $address }
api-key-revoke-ask =
    要吊销 <code>okp_{ $mode }_…{ $hint }</code> 吗？
    最近使用：{ $used }。吊销后，使用该密钥的服务器将立即被拒绝，且无法恢复；您可以另外创建。
    如需不中断地更换，请在网页上替换密钥：新旧密钥在您选定的时间前均有效。
api-key-revoke-button = 确认吊销
api-key-keep-button = 保留
api-key-replace-button = 替换密钥
notice-api-keys-ended =
    🔑 <b>商户的 { $count } 个 API 密钥已全部吊销</b>：{ $why ->
        [reset] 登录密码已重置。
        [moved] 钱包已换绑到其他聊天。
        [email_kept] 更换邮箱的操作已被撤销。
        [email_changed] 账户已因邮箱丢失更换邮箱。
       *[stopped] 换绑操作已被阻止。
    }
    您的服务器已无法发起收款。确认账户只由您本人掌控后，请创建新密钥并更新到服务器。
notice-api-key-made =
    🔑 <b>商户 API 密钥已创建</b>（{ $at }）：<code>okp_live_{ $surface ->
        [none] {""}
       *[other] { $surface }
    }…{ $hint }</code>{ $old ->
        [none] {""}
       *[other] ，用于替换 <code>…{ $old }</code>（{ $until } 失效）
    }
    如非本人操作，请立即吊销密钥、冻结账户并联系客服。

# Webhook 通知
webhooks-button = 回调通知
webhooks-title =
    <b>回调通知</b>
    商户发生付款、退款、账单过期等事件时，我们会通知您服务器上的以下地址。
webhooks-none = 暂无通知地址。请由您的服务器通过 API 添加：<code>POST /v1/webhook-endpoints</code>
webhooks-choose = 共 { $count } 个通知地址。
webhooks-line-well = ✅ { $host }
webhooks-line-failing = ⚠️ { $host }
webhooks-line-off-owner = ⏸ { $host }
webhooks-line-off-gone = ⛔ { $host }
webhooks-line-off-failing = ⛔ { $host }
webhook-title =
    <b>通知地址</b>
    <code>{ $url }</code>
webhook-well = ✅ 已启用，暂无失败。
webhook-failing = ⚠️ 自 { $since } 起接收失败：{ $reason }。我们会继续重试。
webhook-off-owner = ⏸ 您已停用。停用期间的事件会保留，启用后补发。
webhook-off-gone = ⛔ 已停用：您的服务器返回 HTTP 410，表示该地址已失效。停用期间的事件会保留，启用后补发。
webhook-off-failing = ⛔ 已停用：连续失败超过三天，最近一次原因：{ $reason }。停用期间的事件会保留，启用后补发。
webhook-waiting =
    { $count ->
        [0] 没有待发送的事件。
       *[other] { $count } 个事件待发送。
    }
webhook-given-up = { $count } 个事件重试十次仍失败，已停止重试。
webhook-rotating = 旧密钥在 { $until } 前同时用于签名。
webhook-of-token = 接收 Crypto Pay 客户端所建账单的付款通知，以尾号 …{ $hint } 的令牌签名；吊销该令牌后不再发送。
webhook-rotate = 请在网页上输入密码更换签名密钥，新密钥仅显示一次。按钮在 { $until } 前有效。
webhook-rotate-button = 更换签名密钥
webhook-enable-button =
    { $count ->
        [0] 启用
       *[other] 启用并补发 { $count } 个事件
    }
webhook-replay-button = 立即发送 { $count } 个待发事件
webhook-disable-button = 停用
webhook-look-button = 查看通知地址
webhook-reason-http = HTTP { $status }
webhook-reason-timeout = 10 秒内无响应
webhook-reason-name-not-found = 域名无法解析
webhook-reason-address-refused = 域名指向内网地址
webhook-reason-connection-failed = 无法连接
webhook-reason-tls-failed = 证书无效
notice-shop-reach-ended =
    🔗 <b>请检查商户的应用和回调通知</b>：{ $why ->
        [email_kept] 更换邮箱的操作已被撤销。
       *[stopped] 换绑操作已被阻止。
    }
notice-shop-reach-ended-apps = 在此期间登记的 { $count } 个应用已移除。
notice-shop-reach-ended-addresses = 在此期间新增的 { $count } 个应用返回地址已移除，用户不会再被带到这些地址。
notice-shop-reach-ended-endpoints = 在此期间新增的 { $count } 个通知地址已移除，不会再收到您的收款通知。
notice-shop-reach-ended-secrets = ⚠️ { $count } 个通知地址的签名密钥在此期间被更换。掌握该密钥的人可以伪造收款通知：账户解冻后请再次更换，在此之前请勿采信收到的通知。
notice-shop-reach-ended-off = { $count } 个通知地址在此期间被停用，您的服务器不会收到收款通知。账户解冻后请重新启用，停用期间的事件会补发。
notice-shop-reach-ended-removed = { $count } 个原有的通知地址在此期间被删除，您的服务器不会收到收款通知。账户解冻后请重新添加；届时您的服务器可请求补发错过的事件。
notice-shop-reach-ended-next = 这些变动可能是他人在此期间所为。确认账户只由您本人掌控后，可重新添加需要的内容。
notice-webhook-added =
    🔗 <b>商户新增了通知地址</b>（{ $at }）：<code>{ $host }</code>
    此后的付款会通知到该地址。如非本人操作，请吊销相关 API 密钥、停用该地址并联系客服。
notice-webhook-added-test =
    🔗 <b>商户新增了测试模式的通知地址</b>（{ $at }）：<code>{ $host }</code>
    仅测试付款会通知到该地址。如非本人操作，请吊销相关 API 密钥、停用该地址并联系客服。
notice-webhook-rotated =
    🔗 <b>通知地址的签名密钥已更换</b>（{ $at }）：<code>{ $host }</code>
    一天内，通知会同时附上新旧两个签名。如非本人操作，请吊销 API 密钥、再次更换签名密钥并联系客服。
notice-webhook-removed =
    🔗 <b>商户的通知地址已删除</b>（{ $at }）：<code>{ $host }</code>
    此后的付款不再通知该地址。如非本人操作，请吊销相关 API 密钥并联系客服。
notice-webhook-off =
    🔗 <b>商户的通知地址已停用</b>（{ $at }）：<code>{ $host }</code>
    停用期间的事件会保留，启用后补发。如非本人操作，请重新启用该地址并联系客服。
notice-webhook-failing =
    ⚠️ <b>通知地址自 { $at } 起接收失败</b>（{ $reason }）：<code>{ $host }</code>
    { $count ->
        [0] 暂无待发送的事件。
       *[other] { $count } 个事件待发送。
    }事件不会丢失：我们会重试三天，恢复后立即补发。
notice-webhook-ending =
    ⚠️ <b>通知地址将于 { $until } 停用</b>：<code>{ $host }</code>
    自 { $at } 起持续失败（{ $reason }），{ $count } 个事件待发送。请尽快修复；停用后也可重新启用，事件保留三十天。
notice-webhook-gone =
    ⛔ <b>通知地址已停用</b>：<code>{ $host }</code> 返回 HTTP 410，表示该地址已失效。
    停用期间的事件会保留。地址恢复后，请重新启用。
notice-webhook-failing-off =
    ⛔ <b>通知地址已停用</b>：<code>{ $host }</code> 连续失败超过三天（{ $reason }）。
    { $count } 个事件待发送。修复后重新启用，即可立即补发。

# 付款方式
link-terms-button = 付款方式
link-terms-title = <b>此链接如何付款？</b> { $what }
link-terms-text =
    可付款次数：{ $times }。点击其他选项，或直接发送次数（最多 { $max } 次）。
    下方可选择付款金额和有效期。生成后，新链接将取代当前链接。
link-terms-awaits = 您点击按钮，或发送可付款次数
link-terms-chosen = ✓ { $label }
link-before-paid = ⚠️ 原链接刚刚已被付款，仍然有效。再付此链接，将另收一笔。
link-before-stays = ⚠️ 原链接仍可付款：您已无权撤回，请联系店主处理。
link-terms-make-button = 生成链接
link-uses = { $count ->
    [1] 仅一次
   *[other] { $count } 次
}
link-uses-any = 不限次数
link-uses-wrong = “{ $typed }”不是有效次数，请发送 1 到 { $max } 之间的整数。
link-lives-hour = 1 小时
link-lives-day = 1 天
link-lives-week = 7 天
link-lives-month = 31 天

# 静态收款码
shop-counter-button = 静态收款码
counter-title = <b>{ $shop }</b> 的静态收款码
counter-text = 可打印张贴，或放在屏幕上展示。顾客扫码后自行输入金额（{ CURRENCY($currency) }）付款。
counter-takes = 单笔最多 { $once }，每日最多 { $day }。收款码可能被人调换，请经常查看。
counter-address = <code>{ $address }</code>
counter-none =
    <b>静态收款码</b>
    一个长期有效的二维码：顾客扫码后自行输入金额付款。您可以随时更换。
counter-stopped = ⛔ 已停用，此收款码无法再付款。请将其撤下。
counter-make-button = 生成收款码
counter-renew-button = 更换
counter-stop-button = 停用
counter-renew-ask =
    确定更换收款码吗？
    当前收款码无论张贴在何处，都将立即失效。
counter-renew-now-button = 确定更换
counter-keep-button = 保留

shop-logo-button = 店标
shop-logo-ask =
    <b>店标</b>
    发一张图片给我。付款人会在付款卡片和网页上看到它；图片会缩小，不会裁剪。
link-picture-ask =
    <b>给这个链接配图</b>
    发一张照片，付款人会在价格上方看到。
shop-picture-awaits = 一张图片，照片或文件都行（JPEG、PNG 或 WebP，不超过 10 MB）
shop-picture-kept = ✅ 店标已保存，付款人现在可以看到。
shop-picture-gone = ✅ 店标已移除。
shop-picture-remove-button = 去掉图片
link-picture-button = 配图
link-pictured = 🖼 付款人能看到配图。
shop-takes = { $until } 前还可收款 <b>{ $left }</b>，单笔最多 { $single }。
link-eaten = ⚠️ 按目前 { $fee }的手续费，这笔款项将所剩无几，链接已无法付款。请撤回并新建金额更高的链接。
