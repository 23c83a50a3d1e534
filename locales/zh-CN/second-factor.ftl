## 两步验证：动态验证码、缺少时的提示，以及相关通知。

phrase-line = 您的防伪短语：<b>{ $phrase }</b>

second-factor-ask =
    <b>两步验证</b>
    两步验证在网页上设置，密钥不会留在聊天记录里。请准备好手机上的验证器应用和您的登录密码。
    页面有效期至 { $until }。
second-factor-manage =
    <b>两步验证已开启</b>
    您可以在网页上重新生成恢复码、更换验证器或关闭两步验证，每项操作都需要动态验证码或恢复码。更换或关闭后 24 小时内只能小额转出。
    页面有效期至 { $until }。
second-factor-frozen =
    ❄️ <b>账户冻结期间，两步验证保持不变。</b>
    这样，他人即使进入您的聊天，也无法设置两步验证把您拒之门外。请先解冻账户：在我们的网页上输入登录密码；已开启两步验证的，还需输入动态验证码。
second-factor-restricted =
    ❄️ <b>账户冻结期间，两步验证保持不变。</b>
    冻结原因及所需材料，客服会告诉您。
second-factor-page-button = 打开设置页面

code-awaits = 验证器显示的 6 位数字，如 123456
code-ask =
    请发送验证器中 OKPay 的 6 位动态验证码。
    每个验证码只能用一次，收到后我会立即删除您的消息。
code-lost-button = 无法获取验证码
code-lost-unsent = <b>尚未转出。</b>没有动态验证码，这笔付款无法完成。
code-lost-ask =
    <b>尚未转出。</b>没有动态验证码，这笔付款无法完成。
    手机不在身边？拿到后重新发起即可。
    验证器丢了？用恢复码在我们的网页上换一个新的。恢复码也丢了，请点下方“验证器和恢复码都丢了”。
    页面有效期至 { $until }。
code-shape = 动态验证码应为 6 位数字。本次不计入错误次数。
code-wrong = 动态验证码不正确，还可尝试 <b>{ $tries } 次</b>，用完后本次付款将取消。
code-used = 这个验证码已经用过，请等验证器显示下一个。
send-confirm-code = 下一步需要输入支付密码和动态验证码。

failure-phrase-invalid = 这个短语不能用：请输入 { $least } 至 { $most } 个文字、数字或空格，且不要与 OKPay 官方名称相似，例如 <i>蓝色的苍鹭</i>

failure-code-required =
    ⚠️ 尚未转出：这笔付款需要验证器中的动态验证码。
failure-code-invalid =
    ⛔ 动态验证码不正确，还可尝试 { $triesLeft } 次。
    验证码每 30 秒更新一次。如果一直不对，请把手机时间设为自动。
failure-code-invalid-uncounted =
    ⛔ 动态验证码不正确。
    验证码每 30 秒更新一次。如果一直不对，请把手机时间设为自动。
failure-code-used =
    ⛔ 这个验证码已经用过，每个验证码只能用一次。
    30 秒内验证器会显示下一个。
failure-second-factor-off =
    ⚠️ 您还没有开启两步验证，没有可用的动态验证码。
failure-second-factor-needed =
    ⛔ { $not }：超过 <b>{ $limit }</b>的付款需要两步验证，您尚未开启。
    准备好验证器应用，两分钟即可开启；也可以把金额改为 { $limit }以内。
failure-second-factor-new-shop =
    ⛔ { $not }：您是第一次向这家商户付款。首次付款超过 <b>{ $limit }</b>需要两步验证，您尚未开启。
failure-second-factor-new-shop-lately =
    ⛔ { $not }：您刚开始向这家商户付款。合计超过 <b>{ $limit }</b>需要两步验证，您尚未开启。
failure-second-factor-new-shop-left = 目前还可直接支付 { $left }。
failure-second-factor-turn-on = 准备好验证器应用，两分钟即可开启。
failure-second-factor-new-shop-until = 也可以等到 { $until } 以后再付，届时无需两步验证。
failure-second-factor-button = 开启两步验证

notice-second-factor-on =
    ✅ <b>两步验证已于 { $at } 开启。</b>
    所有浏览器已退出登录，未确认的付款已取消。请把恢复码保存在手机以外的地方。
    如非本人操作，请立即冻结账户并联系客服。
notice-second-factor-off =
    ⚠️ <b>两步验证已于 { $at } 关闭。</b>
    所有浏览器已退出登录，未确认的付款已取消。
    如非本人操作，请立即冻结账户并联系客服。
notice-second-factor-moved =
    ✅ <b>验证器已于 { $at } 更换。</b>旧验证器和旧恢复码均已失效。
    如非本人操作，请立即冻结账户并联系客服。
notice-second-factor-renewed =
    ✅ <b>恢复码已于 { $at } 更新。</b>旧恢复码均已失效。
    如非本人操作，请立即冻结账户并联系客服。
notice-second-factor-undone =
    ⚠️ <b>两步验证已关闭。</b>它是在刚才撤销的操作之后开启或更换的，可能不属于您，因此其动态验证码和恢复码均已失效。
    账户解冻后，请重新开启两步验证。
notice-second-factor-codes-undone =
    ⚠️ <b>您的恢复码已失效。</b>它们是在刚才撤销的操作之后生成的，可能已被他人掌握。您的验证器不受影响。
    账户解冻后，请重新生成恢复码。
notice-recovery-code-used =
    ⚠️ <b>您的账户于 { $at } 使用了一个恢复码。</b>{ $left ->
        [0] 恢复码已用完，请尽快重新生成。
       *[other] 还剩 { $left } 个。
    }
    为保护资金安全，{ $until } 前只能小额转出。
    如非本人操作，请立即冻结账户并联系客服。
notice-codes-wrong =
    ⛔ <b>一小时内动态验证码错误达 10 次。</b>
    { $until } 前资金无法转出。您的资金安全，别人转给您的钱仍会到账。
    可能有人登录了您的 Telegram。如非本人操作，请立即冻结账户。
notice-code-locked-page =
    ⚠️ <b>付款页面上动态验证码输错 5 次</b>
    有人在已登录您账户的浏览器中输对了支付密码，但 5 次输错动态验证码，没有任何款项付出。{ $until } 前无法在网页上用验证码付款，聊天中的使用不受影响。
    如非本人操作，说明有人知道您的支付密码：请立即退出陌生的登录，并修改支付密码和登录密码。
notice-security-button = 安全中心

phrase-ask =
    <b>防伪短语</b>
    请发送几个您自己想的字。以后凡是请您确认操作的消息和邮件都会显示它；没有显示的，就不是 OKPay 发的。
    它不是密码，选一个无关紧要的即可，例如 <i>蓝色的苍鹭</i>。
phrase-awaits = 几个您自己想的字，例如 蓝色的苍鹭
phrase-instead = 防伪短语请用两三个您自己想的词，不要用密码，也不要含支付密码或验证码，例如 <i>蓝色的苍鹭</i>。
phrase-too-often = 防伪短语一天最多修改 10 次，其中像密码的最多 5 次。<b>{ $until }</b> 后可再次设置。
phrase-stays = 在此之前，您的防伪短语保持不变。
phrase-set = ✅ 防伪短语已设置。

allowance-ask =
    <b>小额免密</b>
    目前单笔 <b>{ $now }</b>以内免输支付密码。想改成多少？最高 { $most }，越低越安全。
allowance-ask-none =
    <b>小额免密</b>
    目前每笔付款都需要支付密码。想改成多少以内免输？最高 { $most }，越低越安全。
allowance-awaits = 点选金额，或输入其他金额
allowance-none-button = 每次都输密码
allowance-too-large = 免密金额最高为 { $most }。
allowance-raise = 今后单笔 <b>{ $amount }</b>以内免输支付密码
allowance-set = ✅ 单笔 <b>{ $amount }</b>以内免输支付密码。
allowance-set-none = ✅ 今后每笔付款都需要支付密码。

code-threshold-ask =
    <b>大额验证</b>
    目前单笔超过 <b>{ $now }</b>时，除支付密码外还需要动态验证码。想从多少开始？最高 { $most }。
code-threshold-ask-none =
    <b>大额验证</b>
    目前每笔付款除支付密码外都需要动态验证码。想改为从多少开始？最高 { $most }。
code-threshold-awaits = 点选金额，或输入其他金额
code-threshold-none-button = 每次都验证
code-threshold-too-large = 单笔超过 { $most }时必须使用动态验证码。
code-threshold-raise = 今后单笔超过 <b>{ $amount }</b>才需要动态验证码
code-threshold-set = ✅ 单笔超过 <b>{ $amount }</b>时需要动态验证码。
code-threshold-set-none = ✅ 今后每笔付款都需要动态验证码。
notice-second-factor-limited = 为保护资金安全，{ $until } 前只能小额转出。
notice-second-factor-payouts = 重新开启两步验证之前，您的商户服务器无法付款。
