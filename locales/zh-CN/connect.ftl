## /connections 与授权应用；商户自己的应用。

connect-number-ask =
    <b>{ $shop }</b> 申请关联您的钱包。
    您浏览器页面上显示的是哪个数字？
connect-number-why = 如果您没有打开过这样的页面，说明是他人发起的，请点击“拒绝”。
connect-number-awaits = 点击浏览器页面上显示的数字
connect-card-title =
    <b>{ $shop }</b> 申请关联您的钱包。
    经营者：{ $owner }（店名由商户自行填写）
connect-card-may = 关联后，该应用可以：
connect-may-payments = • 免密扣款：单笔最高 <b>{ $payment }</b>，每日最高 <b>{ $day }</b>，每月最高 <b>{ $month }</b>，有效期至 { $until }
connect-may-profile = • 查看您的姓名和 OKPay 号
connect-may-until = • 有效期至 { $until }
connect-card-counts = 额度按您实际支付的金额计算；手续费由商户承担，不另外占用额度。
connect-card-end = 每笔扣款都会在这里通知您。金额较大或触发安全检查时，仍需您本人确认。发送 /connections 可随时解除。
connect-card-replaces = 确认后将取代您与该应用的现有授权。
connect-card-awaits = 点击按钮：同意、修改或拒绝
connect-allow-button = 同意授权
connect-payment-button = 单笔：{ $amount }
connect-day-button = 每日：{ $amount }
connect-month-button = 每月：{ $amount }
connect-days-button = 有效期：{ $days } 天
connect-profile-off-button = 不提供姓名
connect-profile-on-button = 提供姓名
connect-payments-off-button = 不允许扣款
connect-payments-on-button = 允许扣款
connect-refuse-button = 拒绝
connect-payment-ask = <b>单笔</b>最多可扣多少？当前 { $now }，最高 { $most }。
connect-day-ask = <b>每日</b>最多可扣多少？当前 { $now }，最高 { $most }。
connect-month-ask = <b>每月</b>最多可扣多少？当前 { $now }，最高 { $most }。
connect-amount-awaits = 金额，例如 25 或 25.50
connect-amount-too-large = 最高 { $most }，请输入更小的金额。
connect-amount-currency = 额度以 { $currency } 计，请直接输入金额。
connect-days-ask = 授权多长时间？到期后自动解除。
connect-days-awaits = 点击选择有效期
connect-confirm-title = 授权 <b>{ $to }</b>
connect-refused = ⛔ 已拒绝，未关联 { $shop }，浏览器页面会同步显示。
connect-cancelled = ⛔ 已拒绝，未授权任何应用，浏览器页面会同步显示。
connect-done =
    ✅ 已授权 <b>{ $shop }</b>，有效期至 { $until }。
    浏览器页面会自动继续。
connect-again-button = 在网页上重新发起

connections-button = 授权管理
connections-title = <b>授权管理</b>
connections-none =
    <b>授权管理</b>
    暂无授权。在商户页面选择“关联 OKPay”后，会在这里向您申请，额度由您设定。
connections-line = <b>{ $shop }</b> · 有效期至 { $until }
connections-line-budget = 今日剩余 { $today }，本月剩余 { $month } · 共 { $payments } 笔，合计 { $spent }
connections-line-used = 最近使用：{ $at }
connections-line-unused = 尚未使用
connections-line-suspended = ⚠️ 账户受限期间暂停使用。
connections-entry-button = { $shop }：查看或解除
connect-card-owner = <b>{ $shop }</b>，经营者：{ $owner }
connection-card-budget = 单笔 { $payment }，每日 { $day }，每月 { $month }
connection-card-since = 授权时间：{ $at }
connection-end-button = 立即解除
connection-ended-now = ⛔ 已解除授权，该应用无法再从您的钱包扣款。

notice-connection-granted =
    🔗 <b>您的钱包已授权 { $shop }</b>，有效期至 { $until }。
    如非本人操作，请立即解除并联系客服。
notice-connection-paid = { $shop } 已按授权扣款 <b>{ $amount }</b>
notice-connection-paid-left = 今日剩余额度：{ $left }
notice-connection-end-button = 解除授权
notice-connection-asks =
    ⚠️ <b>{ $shop }</b> 按授权申请扣款 <b>{ $amount }</b>。
    这笔付款需要您本人确认，确认前不会扣款。
notice-connection-refused = ⛔ { $shop } 按授权申请扣款 <b>{ $amount }</b>，未扣款。
notice-connection-refused-budget = 超出您设定的额度。
notice-connection-refused-funds = 余额不足。
notice-connection-refused-limit = 超出您的限额。
notice-connection-refused-stopped = 您的账户目前已冻结或受限。
notice-connection-ended = ⛔ 对 <b>{ $shop }</b> 的授权已解除：{ $why }。该应用无法再扣款。
connection-end-revoked = 您已解除
connection-end-expired = 已到期
connection-end-replaced = 已被新的授权取代
connection-end-reset = 登录密码已重置
connection-end-moved = 钱包已换绑到其他聊天
connection-end-email-kept = 更换邮箱的操作已撤销
connection-end-email-changed = 账户邮箱已更换
connection-end-address-removed = 商户已停用授权时所用的返回地址
connection-end-app-removed = 商户已停用该应用
connection-end-app-revoked = 应用方主动解除
connection-end-misused = 授权码或令牌被重复使用

failure-connect-unknown =
    ⛔ 关联失败：请求不存在，或尚未得到答复。
    请回到商户页面重新选择 OKPay；如仍不成功，请检查网络。
failure-connect-app =
    ⛔ 关联失败：商户已停止提供，或其返回地址未登记。
    未产生任何扣款。请联系商户或客服。
failure-connect-answered =
    ⛔ 关联失败：该请求已有答复。
    如非本人操作，请在网页上重新发起。
failure-connect-own =
    ⛔ 这是您自己商户的应用，不能关联自己的钱包。
    顾客可在您的商户页面上关联。
failure-connect-auth =
    ⛔ 授权验证失败：无法确认申请方身份。
    请在同一浏览器中重新发起。
failure-connect-number =
    ⛔ 授权验证失败：数字与页面不符。
    如果页面是您打开的，请在页面上重新发起；否则是他人发起的，未授予任何权限。
failure-consent-denied =
    ⛔ 未关联：申请已被拒绝。
    如需关联，请在网页上重新发起。
failure-consent-expired =
    ⛔ 未关联：10 分钟内未答复，申请已过期。
    请在网页上重新发起。
failure-budget-payment =
    ⛔ 未扣款：您为该应用设定的单笔额度为 { $limit }。
    如需提高，请重新授权。
failure-budget-day =
    ⛔ 未扣款：该应用每日额度 { $limit }，剩余 { $left }，{ $at } 恢复。
    如需提高，请重新授权。
failure-budget-month =
    ⛔ 未扣款：该应用每月额度 { $limit }，剩余 { $left }，{ $at } 恢复。
    如需提高，请重新授权。
failure-redirect-address =
    ⛔ 返回地址无效。
    请发送完整地址，例如 https://shop.example/oauth/back
failure-redirect-https =
    ⛔ 地址须以 https:// 开头。
    仅本机程序可使用 http://127.0.0.1
failure-redirect-user =
    ⛔ 地址中含有用户名或密码。
    请去掉后重新发送。
failure-redirect-fragment =
    ⛔ 地址中含有 # 及其后的内容。
    请去掉后重新发送。
failure-redirect-ours =
    ⛔ 地址中含有 code、state、iss 或 error，这些参数由我们添加。
    请去掉后重新发送。
failure-redirect-long =
    ⛔ 地址超过 512 个字符。
    请发送更短的地址。
failure-redirect-spelling =
    ⛔ 地址会逐字比对，请按浏览器的写法发送：
    { $better }
failure-too-many-apps =
    ⛔ 未添加：每家商户最多 { $most } 个应用，每个应用最多 { $most } 个返回地址。
    请先移除不再使用的。

notice-connect-app-address =
    🔗 自 { $at } 起，您商户的应用可在授权后将用户带回 <code>{ $address }</code>。
    如果这不是您的地址，请移除该应用并冻结账户。
connect-apps-button = 关联应用
connect-apps-title =
    <b>商户应用</b>
    顾客通过应用把钱包与您的商户关联一次，之后在其设定的额度内免密扣款。
connect-apps-none = 暂无应用。
connect-apps-line = <code>{ $client }</code> · { $connections ->
    [0] 暂无顾客关联
   *[other] 已有 { $connections } 位顾客关联
 }
connect-apps-back = 返回地址：<code>{ $address }</code>
connect-apps-new-button = 新建应用
connect-apps-entry-button = …{ $tail }
connect-app-new-ask =
    <b>新建应用</b>
    顾客授权后返回您网站的哪个地址？请发送完整地址，系统会逐字比对。例如：<code>https://shop.example/oauth/back</code>
connect-app-add-ask = 还可以返回哪个地址？
connect-app-new-awaits = 地址，例如 https://shop.example/oauth/back
connect-app-proof = 应用无需密钥，通过 PKCE 验证。
connect-app-add-button = 添加返回地址
connect-app-remove-button = 移除应用
connect-app-remove-ask =
    要移除 <code>{ $client }</code> 吗？
    所有顾客的授权将立即解除并收到通知，且无法恢复。
connect-app-remove-now-button = 确认移除
connect-app-keep-button = 保留
connect-app-docs-button = 查看接入文档
