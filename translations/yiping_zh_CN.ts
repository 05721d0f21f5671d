<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CandidateRow</name>
    <message>
        <source> · %1 people</source>
        <translation> · %1 人</translation>
    </message>
    <message>
        <source>made for this, nearest</source>
        <translation>专业对口，最近</translation>
    </message>
    <message>
        <source>nearest available</source>
        <translation>最近的可用力量</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>约 %1</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <source>No incident chosen</source>
        <translation>未选事件</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还剩 %1</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>已超时 %1</translation>
    </message>
    <message>
        <source>Choose an incident in the list or on the map.</source>
        <translation>请在列表或地图上选一起事件。</translation>
    </message>
</context>
<context>
    <name>CoreIndicatorsPanel</name>
    <message>
        <source>Targets of %1</source>
        <translation>%1 年目标</translation>
    </message>
    <message>
        <source>The core indicators appear here once their source has published them.</source>
        <translation>来源单位发布后，核心指标显示在这里。</translation>
    </message>
    <message>
        <source>On target</source>
        <translation>达标</translation>
    </message>
    <message>
        <source>%1 points short</source>
        <translation>差 %1 个百分点</translation>
    </message>
</context>
<context>
    <name>DispatchPanel</name>
    <message>
        <source>units by estimated arrival</source>
        <translation>按预计到达时间排列</translation>
    </message>
    <message>
        <source>Choose an incident: the units nearest to it are recommended here.</source>
        <translation>请选一起事件，这里推荐离它最近的力量。</translation>
    </message>
    <message>
        <source>Checked, closed</source>
        <translation>核查结案</translation>
    </message>
    <message>
        <source>No unit with a known position is available.</source>
        <translation>没有位置已知的可用力量。</translation>
    </message>
    <message numerus="yes">
        <source>Confirm: send %n unit(s)</source>
        <translation>
            <numerusform>确认：派出 %n 支力量</numerusform>
        </translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Urge</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Supervise</source>
        <translation>督办</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Waiting to be delivered: %1</source>
        <translation>待送达：%1</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>回执</translation>
    </message>
</context>
<context>
    <name>ErrorCard</name>
    <message>
        <source>This panel cannot be shown</source>
        <translation>此面板无法显示</translation>
    </message>
    <message>
        <source>Correct the scene file and start again; the other panels are not affected.</source>
        <translation>请改正场景文件后重新启动；其他面板不受影响。</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>EXERCISE</source>
        <translation>演练</translation>
    </message>
</context>
<context>
    <name>HelpOverlay</name>
    <message>
        <source>this page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>scenes</source>
        <translation>切换场景</translation>
    </message>
    <message>
        <source>choose an incident</source>
        <translation>选事件</translation>
    </message>
    <message>
        <source>move in the list</source>
        <translation>在列表中移动</translation>
    </message>
    <message>
        <source>choose or let go a recommended unit</source>
        <translation>选定或放开推荐力量</translation>
    </message>
    <message>
        <source>dispatch; once more to confirm</source>
        <translation>派单；再按一次确认</translation>
    </message>
    <message>
        <source>take back the confirmation, close this page</source>
        <translation>取消确认、关闭本页</translation>
    </message>
    <message>
        <source>acknowledge the incident</source>
        <translation>确认知悉该事件</translation>
    </message>
    <message>
        <source>urge / supervise / close an order</source>
        <translation>催办 / 督办 / 结案</translation>
    </message>
    <message>
        <source>keyboard to the map / to the list</source>
        <translation>键盘转到地图 / 列表</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>地图上</translation>
    </message>
    <message>
        <source>arrows move, + − zoom, Enter goes down, Backspace goes up</source>
        <translation>方向键移动，+ − 缩放，Enter 下钻，Backspace 返回上级</translation>
    </message>
    <message>
        <source>one region up</source>
        <translation>返回上一级</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>IncidentRow</name>
    <message>
        <source>replayed, from %1</source>
        <translation>回放，原时间 %1</translation>
    </message>
    <message>
        <source>late</source>
        <translation>超时</translation>
    </message>
</context>
<context>
    <name>IncidentsPanel</name>
    <message>
        <source>open %1</source>
        <translation>未结 %1</translation>
    </message>
    <message>
        <source>No open incident in %1.</source>
        <translation>%1 没有未结事件。</translation>
    </message>
    <message>
        <source>Incidents appear here when the link is up.</source>
        <translation>连通后事件显示在这里。</translation>
    </message>
</context>
<context>
    <name>LedgerPanel</name>
    <message>
        <source>The scene file names no figures for this panel.</source>
        <translation>场景文件没有为此面板指定指标。</translation>
    </message>
    <message>
        <source>not reported yet</source>
        <translation>尚未上报</translation>
    </message>
    <message>
        <source>on yesterday</source>
        <translation>较昨日</translation>
    </message>
    <message>
        <source>on the usual</source>
        <translation>较常态</translation>
    </message>
</context>
<context>
    <name>LinkBanner</name>
    <message>
        <source>Not live: the last known state is shown.</source>
        <translation>未连通：显示的是最后已知状态。</translation>
    </message>
</context>
<context>
    <name>LinkChip</name>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>delay %1 s</source>
        <translation>延迟 %1 秒</translation>
    </message>
    <message>
        <source>gaps %1</source>
        <translation>缺口 %1</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>补收中</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>No link</source>
        <translation>未连通</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Yiping</source>
        <translation>一屏</translation>
    </message>
    <message>
        <source>There is no scene &apos;%1&apos;; there are: %2.</source>
        <translation>没有场景“%1”；现有：%2。</translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>boundaries for orientation only</source>
        <translation>示意边界</translation>
    </message>
    <message>
        <source>open incidents</source>
        <translation>未结事件</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Broker to connect to, ws:// or wss://. Without it the embedded city brain is started.</source>
        <translation>要连接的消息服务器，ws:// 或 wss://。不给则启动内置城市大脑。</translation>
    </message>
    <message>
        <source>File whose first line is the broker&apos;s token.</source>
        <translation>首行为消息服务器令牌的文件。</translation>
    </message>
    <message>
        <source>Scene to show; may be given more than once with --headless.</source>
        <translation>要显示的场景；与 --headless 同用时可多次给出。</translation>
    </message>
    <message>
        <source>Run as a wall: nothing can be operated.</source>
        <translation>以大屏方式运行：只看不操作。</translation>
    </message>
    <message>
        <source>Full screen, no pointer.</source>
        <translation>全屏，不显示指针。</translation>
    </message>
    <message>
        <source>zh_CN or en.</source>
        <translation>zh_CN 或 en。</translation>
    </message>
    <message>
        <source>Load every scene without a broker and quit.</source>
        <translation>不连服务器，装载全部场景后退出。</translation>
    </message>
    <message>
        <source>Run for a time, write a picture of each scene and report.json.</source>
        <translation>运行一段时间，写出各场景图片和 report.json。</translation>
    </message>
    <message>
        <source>Length of a headless run.</source>
        <translation>无显示运行的时长。</translation>
    </message>
    <message>
        <source>Directory for pictures and report.json.</source>
        <translation>图片和 report.json 的目录。</translation>
    </message>
    <message>
        <source>Window size in pixels.</source>
        <translation>窗口大小（像素）。</translation>
    </message>
    <message>
        <source>Scenario that the embedded brain plays.</source>
        <translation>内置城市大脑播放的情景。</translation>
    </message>
    <message>
        <source>Scenario seconds a second.</source>
        <translation>每秒播放的情景秒数。</translation>
    </message>
    <message>
        <source>Seed of the scenario; the same seed gives the same stream.</source>
        <translation>情景的随机种子；种子相同，消息流相同。</translation>
    </message>
    <message>
        <source>One screen for a whole city brain.</source>
        <translation>一屏统览城市大脑。</translation>
    </message>
    <message>
        <source>--size wants WIDTHxHEIGHT in pixels, from 640x360 to 32768x32768, not &apos;%1&apos;.</source>
        <translation>--size 应为“宽x高”（像素），从 640x360 到 32768x32768，而不是“%1”。</translation>
    </message>
    <message>
        <source>--server wants an address such as wss://brain.example:8443, not &apos;%1&apos;.</source>
        <translation>--server 应为 wss://brain.example:8443 这样的地址，而不是“%1”。</translation>
    </message>
    <message>
        <source>The token file %1 cannot be read: %2.</source>
        <translation>无法读取令牌文件 %1：%2。</translation>
    </message>
    <message>
        <source>The token file %1 is empty; its first line must be the token.</source>
        <translation>令牌文件 %1 是空的；首行必须是令牌。</translation>
    </message>
    <message>
        <source>--seconds wants a whole number from 1 to %1, not &apos;%2&apos;.</source>
        <translation>--seconds 应为 1 到 %1 的整数，而不是“%2”。</translation>
    </message>
    <message>
        <source>--seed wants a whole number, not &apos;%1&apos;.</source>
        <translation>--seed 应为整数，而不是“%1”。</translation>
    </message>
    <message>
        <source>--speed wants a number above 0, not &apos;%1&apos;.</source>
        <translation>--speed 应为大于 0 的数，而不是“%1”。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an option; see --help.</source>
        <translation>没有选项“%1”；请看 --help。</translation>
    </message>
    <message>
        <source>--lang wants zh_CN or en, not &apos;%1&apos;.</source>
        <translation>--lang 应为 zh_CN 或 en，而不是“%1”。</translation>
    </message>
    <message>
        <source>see --help.</source>
        <translation>请看 --help。</translation>
    </message>
</context>
<context>
    <name>OrdersPanel</name>
    <message>
        <source>under way %1</source>
        <translation>在办 %1</translation>
    </message>
    <message>
        <source>No work order is under way in %1.</source>
        <translation>%1 没有在办工单。</translation>
    </message>
</context>
<context>
    <name>PanelFrame</name>
    <message>
        <source>Out of date, %1 old</source>
        <translation>已过时，距今 %1</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>已过时</translation>
    </message>
</context>
<context>
    <name>PanelHost</name>
    <message>
        <source>Core indicators of the digital government brain</source>
        <translation>数字政府大脑核心指标</translation>
    </message>
    <message>
        <source>Dispatch</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Digital resource ledger</source>
        <translation>数字资源一本账</translation>
    </message>
    <message>
        <source>Open incidents and their handling</source>
        <translation>未结事件与处置</translation>
    </message>
    <message>
        <source>Open work orders</source>
        <translation>在办工单</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Water levels</source>
        <translation>水位</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>走势</translation>
    </message>
    <message>
        <source>Water level</source>
        <translation>水位</translation>
    </message>
    <message>
        <source>The panel kind &apos;%1&apos; is not known to this version.</source>
        <translation>此版本没有面板类型“%1”。</translation>
    </message>
</context>
<context>
    <name>RankingPanel</name>
    <message>
        <source>No region below %1 has reported this figure yet.</source>
        <translation>%1 的下级地区尚未上报此项。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The report %1 could not be written: %2.</source>
        <translation>无法写入报告 %1：%2。</translation>
    </message>
</context>
<context>
    <name>Scenes</name>
    <message>
        <source>expected the end of the file after the outermost value, not %1</source>
        <translation>最外层的值之后应是文件结尾，而不是%1</translation>
    </message>
    <message>
        <source>nested more than %1 deep</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>expected a key in double quotes, not %1</source>
        <translation>此处应是双引号中的键，而不是%1</translation>
    </message>
    <message>
        <source>expected &quot;:&quot; after the key &quot;%1&quot;, not %2</source>
        <translation>键“%1”之后应是“:”，而不是%2</translation>
    </message>
    <message>
        <source>expected &quot;,&quot; or &quot;%1&quot; after the value, not %2</source>
        <translation>值之后应是“,”或“%1”，而不是%2</translation>
    </message>
    <message>
        <source>a comma before &quot;%1&quot; is one too many</source>
        <translation>“%1”前多了一个逗号</translation>
    </message>
    <message>
        <source>this text is not UTF-8; save the file in that encoding</source>
        <translation>这段文字不是 UTF-8 编码；请用该编码保存文件</translation>
    </message>
    <message>
        <source>a text ends on its own line: expected a closing quote before the line break</source>
        <translation>文字应在本行结束：换行之前缺少右引号</translation>
    </message>
    <message>
        <source>the text that begins here has no closing quote</source>
        <translation>从这里开始的文字没有右引号</translation>
    </message>
    <message>
        <source>unknown escape in a text; a backslash itself is written \\</source>
        <translation>文字中有不认识的转义；反斜杠本身写作 \\</translation>
    </message>
    <message>
        <source>half a character: \u escapes of this range come in pairs</source>
        <translation>半个字符：此范围的 \u 转义须成对出现</translation>
    </message>
    <message>
        <source>this is not a number as JSON writes it (such as 12, -0.5 or 3e8)</source>
        <translation>这不是 JSON 的数字写法（如 12、-0.5 或 3e8）</translation>
    </message>
    <message>
        <source>this number is too large</source>
        <translation>数字过大</translation>
    </message>
    <message>
        <source>expected a value (a text in double quotes, a number, true, false, null, a list or an object), not %1</source>
        <translation>此处应是一个值（双引号中的文字、数字、true、false、null、列表或对象），而不是%1</translation>
    </message>
    <message>
        <source>the end of the file</source>
        <translation>文件结尾</translation>
    </message>
    <message>
        <source>a comment (JSON has none)</source>
        <translation>注释（JSON 没有注释）</translation>
    </message>
    <message>
        <source>the byte 0x%1</source>
        <translation>字节 0x%1</translation>
    </message>
    <message>
        <source>larger than 1 MiB; this is no scene file</source>
        <translation>超过 1 MiB；这不是场景文件</translation>
    </message>
    <message>
        <source>empty; a scene file holds one JSON object</source>
        <translation>空文件；场景文件应是一个 JSON 对象</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>there is no scene file (*.json) here</source>
        <translation>这里没有场景文件（*.json）</translation>
    </message>
    <message>
        <source>the id &quot;%1&quot; belongs to %2 already; this scene is left out</source>
        <translation>编号“%1”已属于 %2；此场景不予采用</translation>
    </message>
    <message>
        <source>a scene file</source>
        <translation>场景文件</translation>
    </message>
    <message>
        <source>&quot;schema&quot; must be &quot;%1&quot;, the format that this version reads, not %2</source>
        <translation>“schema”应为“%1”（此版本能读的格式），而不是%2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>&quot;title&quot; is missing; it must be an object such as {&quot;zh_CN&quot;: &quot;总览&quot;}</source>
        <translation>缺少“title”；应是 {&quot;zh_CN&quot;: &quot;总览&quot;} 这样的对象</translation>
    </message>
    <message>
        <source>&quot;panels&quot; must be a list of at least one panel</source>
        <translation>“panels”应是至少有一个面板的列表</translation>
    </message>
    <message>
        <source>&quot;grid&quot; is missing; it must be an object such as {&quot;columns&quot;: 24, &quot;rows&quot;: 12}</source>
        <translation>缺少“grid”；应是 {&quot;columns&quot;: 24, &quot;rows&quot;: 12} 这样的对象</translation>
    </message>
    <message>
        <source>&quot;grid&quot;</source>
        <translation>“grid”</translation>
    </message>
    <message>
        <source>a scene holds at most %1 panels; this one and the rest are left out</source>
        <translation>一个场景最多 %1 个面板；从这个起不予采用</translation>
    </message>
    <message>
        <source>panel &quot;%1&quot;</source>
        <translation>面板“%1”</translation>
    </message>
    <message>
        <source>panel %1 of the list</source>
        <translation>列表中第 %1 个面板</translation>
    </message>
    <message>
        <source>a panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>&quot;kind&quot; must be one of %1</source>
        <translation>“kind”应为以下之一：%1</translation>
    </message>
    <message>
        <source>there is no panel kind %1</source>
        <translation>没有面板类型 %1</translation>
    </message>
    <message>
        <source>%1; the kinds are %2</source>
        <translation>%1；可用类型：%2</translation>
    </message>
    <message>
        <source>%1; did you mean &quot;%2&quot;?</source>
        <translation>%1；是否指“%2”？</translation>
    </message>
    <message>
        <source>&quot;x&quot; %1 and &quot;w&quot; %2 reach beyond the grid&apos;s %3 columns</source>
        <translation>“x” %1 加“w” %2 超出了网格的 %3 列</translation>
    </message>
    <message>
        <source>&quot;y&quot; %1 and &quot;h&quot; %2 reach beyond the grid&apos;s %3 rows</source>
        <translation>“y” %1 加“h” %2 超出了网格的 %3 行</translation>
    </message>
    <message>
        <source>&quot;options&quot; must be an object, not %1</source>
        <translation>“options”应是对象，而不是%1</translation>
    </message>
    <message>
        <source>&quot;queries&quot; must be a list, not %1</source>
        <translation>“queries”应是列表，而不是%1</translation>
    </message>
    <message>
        <source>a query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>a division code such as &quot;45&quot; or &quot;4501&quot;, or &quot;$region&quot;</source>
        <translation>&quot;45&quot; 或 &quot;4501&quot; 这样的区划代码，或者 &quot;$region&quot;</translation>
    </message>
    <message>
        <source>a division code such as &quot;45&quot; or &quot;4501&quot;</source>
        <translation>&quot;45&quot; 或 &quot;4501&quot; 这样的区划代码</translation>
    </message>
    <message>
        <source>&quot;region&quot; must be %1, not %2</source>
        <translation>“region”应为 %1，而不是 %2</translation>
    </message>
    <message>
        <source>&quot;region&quot; is missing; it must be %1</source>
        <translation>缺少“region”；应为 %1</translation>
    </message>
    <message>
        <source>another panel has the id &quot;%1&quot; already</source>
        <translation>编号“%1”已被另一个面板使用</translation>
    </message>
    <message>
        <source>it overlaps the panel &quot;%1&quot;</source>
        <translation>与面板“%1”重叠</translation>
    </message>
    <message>
        <source>%1 must be an object in braces, not %2</source>
        <translation>%1应是花括号中的对象，而不是%2</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; the keys are %2</source>
        <translation>不认识的键“%1”；可用的键：%2</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>不认识的键“%1”；是否指“%2”？</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is here a second time</source>
        <translation>键“%1”重复出现</translation>
    </message>
    <message>
        <source>1 to %1 of a-z, 0-9, &quot;-&quot; and &quot;_&quot;</source>
        <translation>1 到 %1 个 a-z、0-9、“-”、“_”字符</translation>
    </message>
    <message>
        <source>&quot;id&quot; must be %1, not %2</source>
        <translation>“id”应为 %1，而不是 %2</translation>
    </message>
    <message>
        <source>&quot;id&quot; is missing; it must be %1</source>
        <translation>缺少“id”；应为 %1</translation>
    </message>
    <message>
        <source>&quot;title&quot;</source>
        <translation>“title”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a text, not %2</source>
        <translation>“%1”应是文字，而不是%2</translation>
    </message>
    <message>
        <source>the title in Chinese, &quot;zh_CN&quot;, is missing or empty</source>
        <translation>中文标题“zh_CN”缺失或为空</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing; it must be a whole number from %2 to %3</source>
        <translation>缺少“%1”；应为 %2 到 %3 的整数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a whole number from %2 to %3, not %4</source>
        <translation>“%1”应为 %2 到 %3 的整数，而不是 %4</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing; it must be one of %2</source>
        <translation>缺少“%1”；应为以下之一：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be one of %2, not %3</source>
        <translation>“%1”应为 %2 之一，而不是 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>and more; further problems of this file are not listed</source>
        <translation>还有更多；此文件的其余问题不再列出</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
</context>
<context>
    <name>StationsPanel</name>
    <message>
        <source>No station of this kind has reported in %1.</source>
        <translation>%1 没有此类站点上报。</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>▲ over by %1</source>
        <translation>▲ 超警 %1</translation>
    </message>
    <message>
        <source>%1 below</source>
        <translation>低于警戒 %1</translation>
    </message>
    <message>
        <source>against the warning stage, m</source>
        <translation>距警戒水位，米</translation>
    </message>
    <message>
        <source>● over alert stage</source>
        <translation>● 超设防</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>not readable %1 (%2)</source>
        <translation>无法解读 %1（%2）</translation>
    </message>
    <message>
        <source>faults in scene files %1</source>
        <translation>场景文件问题 %1</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>已收 %1</translation>
    </message>
    <message>
        <source>lost %1</source>
        <translation>丢失 %1</translation>
    </message>
    <message>
        <source>reconnects %1</source>
        <translation>重连 %1</translation>
    </message>
    <message>
        <source>orders waiting %1</source>
        <translation>待送达 %1</translation>
    </message>
</context>
<context>
    <name>TrendPanel</name>
    <message>
        <source>last %1 h</source>
        <translation>近 %1 小时</translation>
    </message>
    <message>
        <source>%1 has not reported this figure yet.</source>
        <translation>%1 尚未上报此项。</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>与常态持平</translation>
    </message>
    <message>
        <source>%1% above the usual</source>
        <translation>高于常态 %1%</translation>
    </message>
    <message>
        <source>%1% below the usual</source>
        <translation>低于常态 %1%</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>常态</translation>
    </message>
</context>
<context>
    <name>WarningChips</name>
    <message>
        <source>EMERGENCY MODE</source>
        <translation>战时状态</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>%1 response level %2</source>
        <translation>%1 %2 级响应</translation>
    </message>
</context>
<context>
    <name>WaterPanel</name>
    <message>
        <source>no value</source>
        <translation>无数值</translation>
    </message>
    <message>
        <source>forecast peak %1 at %2</source>
        <translation>预报洪峰 %1，%2</translation>
    </message>
    <message>
        <source>Choose a station in the list or on the map.</source>
        <translation>请在列表或地图上选一个站点。</translation>
    </message>
    <message>
        <source>alert stage %1</source>
        <translation>设防 %1</translation>
    </message>
    <message>
        <source>warning stage %1</source>
        <translation>警戒 %1</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预报</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>实测</translation>
    </message>
</context>
<context>
    <name>yiping::DispatchDesk</name>
    <message>
        <source>Choose an incident first</source>
        <translation>请先选一起事件</translation>
    </message>
    <message>
        <source>Choose at least one unit</source>
        <translation>请至少选一支力量</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) sent</source>
        <translation>
            <numerusform>已派出 %n 单</numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1 of %2 orders could be written to the outbox</source>
        <translation>%2 单中只有 %1 单写入发件箱</translation>
    </message>
    <message>
        <source>An order can be closed once its unit has reported back</source>
        <translation>力量反馈后方可结案</translation>
    </message>
    <message>
        <source>Closing sent</source>
        <translation>已发出结案</translation>
    </message>
    <message>
        <source>Urged</source>
        <translation>已催办</translation>
    </message>
    <message>
        <source>Under supervision</source>
        <translation>已督办</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>已确认知悉</translation>
    </message>
    <message>
        <source>Go to %1: %2. Report on arrival.</source>
        <translation>前往 %1：%2。到场后报告。</translation>
    </message>
</context>
<context>
    <name>yiping::EmbeddedBrain</name>
    <message>
        <source>The city brain %1 could not be started: %2.</source>
        <translation>城市大脑 %1 无法启动：%2。</translation>
    </message>
    <message>
        <source>The city brain ended with code %1; start again, or give --server.</source>
        <translation>城市大脑已退出，代码 %1；请重新启动，或给出 --server。</translation>
    </message>
</context>
<context>
    <name>yiping::Feed</name>
    <message>
        <source>The link to the broker is closed.</source>
        <translation>与消息服务器的连接已关闭。</translation>
    </message>
</context>
<context>
    <name>yiping::Format</name>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 米</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>途中</translation>
    </message>
    <message>
        <source>On scene</source>
        <translation>到场</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>上报</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>受理</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Dispatched</source>
        <translation>派遣</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>处置中</translation>
    </message>
    <message>
        <source>Extension asked</source>
        <translation>申请延期</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Help asked</source>
        <translation>请求协助</translation>
    </message>
    <message>
        <source>Reported back</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>核查</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重办</translation>
    </message>
    <message>
        <source>Evaluated</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>已派</translation>
    </message>
    <message>
        <source>Returning</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>消防</translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation>急救</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>公安</translation>
    </message>
    <message>
        <source>Rescue</source>
        <translation>救援</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>抢修</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Typhoon</source>
        <translation>台风</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>力量</translation>
    </message>
    <message>
        <source>Extremely serious</source>
        <translation>特别重大</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>重大</translation>
    </message>
    <message>
        <source>Fairly serious</source>
        <translation>较大</translation>
    </message>
    <message>
        <source>Ordinary</source>
        <translation>一般</translation>
    </message>
</context>
<context>
    <name>yiping::HeadlessRun</name>
    <message>
        <source>There is no scene &apos;%1&apos;; there are: %2.</source>
        <translation>没有场景“%1”；现有：%2。</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made; choose another with --out.</source>
        <translation>无法建立目录 %1；请用 --out 另选。</translation>
    </message>
    <message>
        <source>The picture %1 could not be written.</source>
        <translation>无法写入图片 %1。</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>已写入 %1。</translation>
    </message>
</context>
<context>
    <name>yiping::LastKnownFile</name>
    <message>
        <source>The last known state in %1 is damaged (%2). It was moved to %3; the screen starts empty and fills when the broker answers.</source>
        <translation>%1 中的最后已知状态已损坏（%2），已移到 %3；屏幕先为空，连通后补齐。</translation>
    </message>
    <message>
        <source>The last known state cannot be kept in %1 (%2). Make the folder writable; until then a start without the broker shows nothing.</source>
        <translation>无法在 %1 保存最后已知状态（%2）。请使该文件夹可写；在此之前，未连通时启动将没有内容可显示。</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>无法建立其文件夹</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>无法写入</translation>
    </message>
</context>
<context>
    <name>yiping::LinkWorker</name>
    <message>
        <source>The link to the broker is closed.</source>
        <translation>与消息服务器的连接已关闭。</translation>
    </message>
    <message>
        <source>It has %1 bytes and the broker takes %2</source>
        <translation>有 %1 字节，而消息服务器最多接收 %2 字节</translation>
    </message>
</context>
<context>
    <name>yiping::nats::Connection</name>
    <message>
        <source>The connection was closed.</source>
        <translation>连接已关闭。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a subject that can be subscribed to.</source>
        <translation>“%1”不是可以订阅的主题。</translation>
    </message>
    <message>
        <source>Not connected; &apos;%1&apos; was not asked.</source>
        <translation>未连通；没有请求“%1”。</translation>
    </message>
    <message>
        <source>The request on &apos;%1&apos; (%2 bytes) cannot be sent: its subject or a header is not valid, it is larger than the server&apos;s limit of %3 bytes, or too much is waiting to leave.</source>
        <translation>“%1”上的请求（%2 字节）无法发送：主题或消息头无效，或超过服务器上限 %3 字节，或待发数据过多。</translation>
    </message>
    <message>
        <source>No connection to %1: %2</source>
        <translation>无法连接 %1：%2</translation>
    </message>
    <message>
        <source>%1 did not complete the handshake within %2 ms.</source>
        <translation>%1 未在 %2 毫秒内完成握手。</translation>
    </message>
    <message>
        <source>%1 does not answer like a NATS server within %2 ms.</source>
        <translation>%1 在 %2 毫秒内没有像 NATS 服务器那样应答。</translation>
    </message>
    <message>
        <source>The server&apos;s greeting cannot be read. Is %1 the address of a NATS server?</source>
        <translation>无法解读服务器的问候。%1 是 NATS 服务器的地址吗？</translation>
    </message>
    <message>
        <source>The server (version %1) knows no message headers; nats-server 2.2 or later is needed.</source>
        <translation>服务器（版本 %1）不支持消息头；需要 nats-server 2.2 或更高版本。</translation>
    </message>
    <message>
        <source>%1 has stopped answering.</source>
        <translation>%1 已停止应答。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::JetStream</name>
    <message>
        <source>%1: JetStream does not answer. Is it enabled on the server, and may this account use it?</source>
        <translation>%1：JetStream 没有应答。服务器是否启用了它，此账号可否使用？</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Making the stream %1</source>
        <translation>建立流 %1</translation>
    </message>
    <message>
        <source>Asking for the stream %1</source>
        <translation>查询流 %1</translation>
    </message>
    <message>
        <source>No stream on the server takes messages on &apos;%1&apos;.</source>
        <translation>服务器上没有接收“%1”的流。</translation>
    </message>
    <message>
        <source>Publishing on %1</source>
        <translation>向 %1 发布</translation>
    </message>
    <message>
        <source>%1: the answer is no JSON object.</source>
        <translation>%1：应答不是 JSON 对象。</translation>
    </message>
    <message>
        <source>%1: the server refused (%2).</source>
        <translation>%1：服务器拒绝（%2）。</translation>
    </message>
    <message>
        <source>%1: the answer names no stream.</source>
        <translation>%1：应答没有说明流。</translation>
    </message>
    <message>
        <source>%1: what answered is no stream, so nothing says it was stored.</source>
        <translation>%1：应答者不是流，无法确认已存储。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::KeyValue</name>
    <message>
        <source>&apos;%1&apos; is no key: letters, digits and - _ / = . may stand in it.</source>
        <translation>“%1”不是有效的键：可用字母、数字和 - _ / = .</translation>
    </message>
    <message>
        <source>Making the bucket %1</source>
        <translation>建立存储桶 %1</translation>
    </message>
    <message>
        <source>The server&apos;s answer about the key &apos;%1&apos; cannot be read.</source>
        <translation>无法解读服务器关于键“%1”的应答。</translation>
    </message>
    <message>
        <source>Asking for the key %1</source>
        <translation>查询键 %1</translation>
    </message>
</context>
<context>
    <name>yiping::nats::OrderedConsumer</name>
    <message>
        <source>The connection was lost; reading goes on when it is back.</source>
        <translation>连接中断；恢复后继续接收。</translation>
    </message>
    <message>
        <source>Reading the stream %1</source>
        <translation>读取流 %1</translation>
    </message>
    <message>
        <source>Delivery %1 was expected and %2 came.</source>
        <translation>应到第 %1 次投递，来的是第 %2 次。</translation>
    </message>
    <message>
        <source>The server has sent %1 messages and %2 came.</source>
        <translation>服务器已发 %1 条消息，收到 %2 条。</translation>
    </message>
    <message>
        <source>The server does not know this consumer any more.</source>
        <translation>服务器已不认识此消费者。</translation>
    </message>
    <message>
        <source>The server ended the consumer: %1</source>
        <translation>服务器结束了此消费者：%1</translation>
    </message>
    <message>
        <source>No heartbeat for %1 ms.</source>
        <translation>%1 毫秒没有心跳。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::Parser</name>
    <message>
        <source>The server sent a line of more than %1 bytes (&quot;%2&quot;).</source>
        <translation>服务器发来超过 %1 字节的一行（“%2”）。</translation>
    </message>
    <message>
        <source>The server sent a line that is empty or does not end in CR LF (&quot;%1&quot;).</source>
        <translation>服务器发来空行或未以 CR LF 结尾的一行（“%1”）。</translation>
    </message>
    <message>
        <source>The server sent &quot;%1&quot;, which is no NATS operation. Is this the address of a NATS server?</source>
        <translation>服务器发来“%1”，不是 NATS 操作。这是 NATS 服务器的地址吗？</translation>
    </message>
    <message>
        <source>The server sent a message whose first line cannot be read (&quot;%1&quot;).</source>
        <translation>服务器发来的消息首行无法解读（“%1”）。</translation>
    </message>
    <message>
        <source>The server announced %1 bytes of headers on &apos;%2&apos;; at most %3 are taken.</source>
        <translation>服务器宣告“%2”上有 %1 字节消息头；最多接收 %3 字节。</translation>
    </message>
    <message>
        <source>The server announced a message of %1 bytes on &apos;%2&apos;; at most %3 are taken.</source>
        <translation>服务器宣告“%2”上有 %1 字节的消息；最多接收 %3 字节。</translation>
    </message>
    <message>
        <source>A message on &apos;%1&apos; is not as long as the server announced (%2 bytes).</source>
        <translation>“%1”上的消息长度与服务器宣告的（%2 字节）不符。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::RequestTable</name>
    <message>
        <source>Nobody answers on &apos;%1&apos;.</source>
        <translation>“%1”上无人应答。</translation>
    </message>
    <message>
        <source>No answer on &apos;%1&apos; within %2 ms.</source>
        <translation>“%1”在 %2 毫秒内没有应答。</translation>
    </message>
</context>
<context>
    <name>yiping::nats::ServerInfo</name>
    <message>
        <source>The server refused these credentials. Check the token, or the user and password.</source>
        <translation>服务器拒绝了这份凭证。请检查令牌，或用户名和密码。</translation>
    </message>
    <message>
        <source>The server says that these credentials have expired. New ones are needed.</source>
        <translation>服务器称凭证已过期，需要新的凭证。</translation>
    </message>
    <message>
        <source>The server waited too long for the credentials and closed the connection.</source>
        <translation>服务器等候凭证超时，已关闭连接。</translation>
    </message>
    <message>
        <source>The server does not permit this account: %1</source>
        <translation>服务器不允许此账号：%1</translation>
    </message>
    <message>
        <source>The server closed the connection: data came faster than it was taken.</source>
        <translation>服务器已关闭连接：数据来得比取走的快。</translation>
    </message>
    <message>
        <source>The server closed the connection: it had no answer to its pings.</source>
        <translation>服务器已关闭连接：心跳没有应答。</translation>
    </message>
    <message>
        <source>The server takes no more connections.</source>
        <translation>服务器不再接受新连接。</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <translation>服务器称：%1</translation>
    </message>
</context>
<context>
    <name>yiping::nats::WebSocketStream</name>
    <message>
        <source>The server&apos;s certificate is not trusted: %1</source>
        <translation>服务器证书不可信：%1</translation>
    </message>
</context>
</TS>
