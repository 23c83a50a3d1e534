## /identity：逐级认证。

command-identity = 身份认证与提额

identity-title =
    { $level ->
        [0] <b>您尚未完成身份认证。</b>
       *[other] ✅ <b>认证等级：{ $level } 级</b>
    }
identity-highest = 已是最高等级。
identity-needs-1 = 1 级认证需提供证件姓名、出生日期和所在国家/地区，约一分钟完成。
identity-needs-2 = 2 级认证需上传护照或驾驶证照片，以及一张本人自拍照，约三分钟完成。
identity-state-draft = { $level } 级认证已开始填写，尚未提交。
identity-state-pending =
    ⏳ <b>{ $level } 级认证审核中</b>
    由两位工作人员审核，最迟 { $due } 完成，结果会立即在此通知您，您无需操作。
identity-state-asked = ⚠️ <b>{ $level } 级认证需要补充资料</b>
identity-state-approved = { $level } 级认证已通过。
identity-state-rejected = ⛔ <b>{ $level } 级认证未通过</b>
identity-state-withdrawn = 您的 { $level } 级认证申请已撤回。
identity-said = “{ $words }”
identity-kept = 您提交的资料将于 { $until } 删除。
identity-begin-button = 开始 { $level } 级认证
identity-go-on-button = 继续 { $level } 级认证
identity-withdraw-button = 撤回申请

identity-code-unreadable = 照片无法辨认。
identity-code-mismatch = 填写的信息与证件不一致。
identity-code-outdated = 证件已过期。
identity-code-incomplete = 资料不完整。
identity-code-not-accepted = 不支持该证件。
identity-code-other = 审核说明：

identity-name-ask =
    <b>请输入您的证件姓名</b>
    须与证件一致，例如：王小明
identity-name-own-button = { $name }
identity-name-awaits = 您的证件姓名，例如 王小明
identity-birth-date-ask =
    <b>请输入您的出生日期</b>
    例如：<code>1990年12月31日</code> 或 <code>1990-12-31</code>
identity-birth-date-awaits = 您的出生日期，例如 1990年12月31日
identity-birth-date-unclear = 无法识别该出生日期，请按 1990年12月31日 或 1990-12-31 的格式输入。
identity-birth-date-which =
    <b>请输入您的出生日期</b>
    您输入的日期有两种可能，请选择，或按 1990年12月31日 的格式重新输入。
identity-country-ask =
    <b>您居住在哪个国家/地区？</b>
    请输入名称或两位代码，例如：中国 或 CN
identity-country-awaits = 国家/地区，例如 中国 或 CN
identity-country-unclear = 未找到该国家/地区，请输入中文或英文名称，或两位代码。
identity-country-which = 您指的是哪一个？
identity-kind-ask = <b>请选择证件类型</b>
identity-kind-awaits = 您选择证件类型
identity-kind-passport = 护照
identity-kind-driving-licence = 驾驶证
identity-document-ask-passport =
    <b>请发送护照资料页的照片</b>
    四角完整、无反光、字迹清晰。支持 JPEG、PNG、WebP 或 PDF，不超过 10 MB，图片短边至少 480 像素。收到后会从聊天中删除，并加密保存。
identity-document-ask-driving-licence =
    <b>请发送驾驶证正反面的照片</b>
    四角完整、无反光、字迹清晰。支持 JPEG、PNG、WebP 或 PDF，不超过 10 MB，图片短边至少 480 像素。收到后会从聊天中删除，并加密保存。
identity-document-more =
    { $count ->
       *[other] <b>已收到 { $count } 张证件照片。</b>
    }
    可继续发送，或进入下一步。
identity-document-enough-button = 已全部发送
identity-document-awaits = 证件照片，以图片或文件形式发送
identity-selfie-ask =
    <b>请发送一张本人自拍照</b>
    正面免冠、面部无遮挡。仅由负责身份审核的工作人员查看，用于与证件比对。
identity-selfie-awaits = 本人自拍照
identity-file-checking = ⏳ 正在检查您的照片…
identity-forgotten =
    { $why }
    您刚才发送的内容已删除，聊天记录中不会留下您的身份信息。
identity-forgotten-so-far = 您刚才发送的内容已删除，聊天记录中不会留下您的身份信息。
identity-taken = ✅ 已收到，并已从聊天中删除。
identity-page-button = 改用网页办理
identity-review-asked = ⚠️ <b>需要补充</b>
identity-review-title = <b>请核对</b>
identity-given-name = 姓名：{ $name }
identity-given-birth-date = 出生日期：{ $date }
identity-given-country = 国家/地区：{ $country }
identity-given-document = { $kind }：{ $count ->
       *[other] { $count } 张照片
    }
identity-given-selfie =
    { $count ->
       *[other] 自拍照：{ $count } 张
    }
identity-review-next = 由两位工作人员在两天内审核，结果在此通知。您可随时撤回，撤回后资料将在 30 天后删除。
identity-review-awaits = 您点击下方按钮
identity-send-button = 提交审核
identity-change-name-button = 修改姓名
identity-change-birth-date-button = 修改出生日期
identity-change-country-button = 修改国家/地区
identity-change-document-kind-button = 更换证件
identity-change-pictures-button = 重新上传照片

notice-identity-approved =
    ✅ <b>{ $level } 级身份认证已通过</b>
    新的限额即刻生效。
notice-identity-approved-cooling =
    ✅ <b>{ $level } 级身份认证已通过</b>
    账户安全设置近期变更过，{ $until } 前只能小额转出，之后按新的限额执行。
notice-identity-asked = ⚠️ <b>您的 { $level } 级认证需要补充资料</b>
notice-identity-rejected = ⛔ <b>您的 { $level } 级认证未通过</b>
notice-identity-rejected-next = 您的账户和限额不受影响。已提交的资料将在 30 天后删除，您可随时重新申请。
notice-identity-withdrawn = ⚠️ <b>您的 { $level } 级认证申请已被撤回</b>
notice-identity-withdrawn-next = 您的账户曾被冻结、找回或换绑聊天，此前提交的资料可能不是您本人提供的。如果是您本人提交的，请重新申请；账户冻结期间，提交时需输入支付密码。
notice-identity-submitted = ⏳ 有一份 <b>{ $level } 级</b>认证申请待审核。
notice-identity-button = 身份认证
notice-identity-again-button = 立即补充

failure-limit-level = 完成 { $level } 级认证后即可办理。
failure-verify-button = 提升限额
failure-identity-button = 身份认证
failure-birth-date-invalid = 出生日期有误，请按 1990-12-31 的格式输入。
failure-too-young =
    ⛔ 年满 18 周岁方可进行身份认证。
    您的账户可继续使用，限额保持不变。
failure-country-unknown = 未找到该国家/地区，请从列表中选择。
failure-document-kind-unknown = 不支持该证件类型，请使用护照或驾驶证。
failure-file-refused-type = ⛔ 无法识别该文件。请发送 JPEG、PNG、WebP 图片或 PDF，手机拍照即可。
failure-file-refused-size = ⛔ 文件超过 10 MB。请以图片方式发送，Telegram 会自动压缩。
failure-file-refused-pixels = ⛔ 图片超过 4000 万像素。请以图片方式发送，Telegram 会自动压缩。
failure-file-refused-small = ⛔ 图片太小，无法辨认：短边至少需要 480 像素。请用手机重新拍摄，或发送原图而非缩略图。
failure-file-refused-damaged = ⛔ 文件无法打开，可能已损坏，请重新拍摄。
failure-file-refused-locked = ⛔ 该 PDF 设有密码，请去除密码后重发，或改发照片。
failure-file-refused-pages = ⛔ 该 PDF 超过 10 页，请只发需要的几页，或改发照片。
failure-file-refused-infected = ⛔ 该文件未通过病毒扫描，未予保存，请重新拍摄后发送。
failure-file-refused-is-document = ⛔ 这张照片您已作为证件照片提交过。自拍照需要另一张：请正对镜头，现在拍摄一张本人面部照片。如果是证件照片发错了，请重新上传全部照片。
failure-file-refused-is-selfie = ⛔ 这张照片您已作为自拍照提交过。证件照片需要拍摄护照或驾驶证本身。如果是自拍照发错了，请重新上传全部照片。
failure-too-many-files =
    ⛔ 每天最多上传 { $max } 张照片。
    请于 { $until } 后继续，已提交的内容会保留。
failure-too-many-files-ever =
    ⛔ 累计最多上传 { $max } 张照片。
    请联系客服协助处理。
failure-scanner-unavailable = ⏳ 病毒扫描暂不可用，照片未保存，请几分钟后重新发送。
failure-identity-not-open =
    ⚠️ 目前没有需要您填写的内容。
    可在“身份认证”中查看进度。
failure-identity-incomplete =
    ⚠️ 资料尚不完整，暂时无法提交。
