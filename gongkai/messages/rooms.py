"""What the other rooms say: the English is theirs, word for word (a test compares the sources)."""

from __future__ import annotations

from gongkai.messages.message import Message

# --- graph: errors ---------------------------------------------------------------------------------
STORE_MISSING = Message(
    "no database at {address}: run `gongkai ingest` first, or check --db",
    "{address} 还没有数据库：请先运行 `gongkai ingest`，或检查 --db",
)
STORE_UNREACHABLE = Message(
    "cannot reach the database at {address}: {reason}", "连接不上数据库 {address}：{reason}"
)
NOT_OURS = Message(
    "{address} is not a gongkai database ({met}): choose another with --db",
    "{address} 不是 gongkai 的数据库（{met}）：请用 --db 另选一个",
)
UNDECLARED = Message(
    "the database at {address} has {what}, which was not declared and would change values silently: "
    "drop that index and property, or ingest into another folder",
    "数据库 {address} 里有未声明的 {what}，会悄悄改变数值：请删去该索引和属性，或读入另一个文件夹",
)
QUERY_REFUSED = Message("query refused: {why}", "查询被拒绝：{why}")
QUERY_FAILED = Message("query failed: {why}", "查询出错：{why}")
LIMIT_REACHED = Message(
    "query stopped: {limit}; ask for less, or add a LIMIT",
    "查询已中止：{limit}；请缩小范围，或加 LIMIT",
)
MODEL_MISMATCH = Message(
    "the passages were embedded with {stored}, not {asked}: "
    "use that model, or ingest into another database",
    "段落是用 {stored} 向量化的，不是 {asked}：请改用该模型，或读入另一个数据库",
)
MODEL_CHANGE = Message(
    "the graph holds vectors of {stored} ({old}), not of {asked} ({new}); "
    "run: gongkai embed --model {again}",
    "图中是 {stored}（{old}维）的向量，不是 {asked}（{new}维）的；请运行：gongkai embed --model {again}",
)
UNKNOWN_TARGET = Message(
    "nothing stored as {target}: give a report id, a file or a sha256",
    "没有存为 {target} 的内容：请给报告编号、读入时的文件名或 sha256",
)

# --- graph: why a database is not reached, or not ours -----------------------------------------------
NO_ANSWER = Message("no answer", "没有回应")
A_FILE = Message("a file", "是一个文件")
OTHER_FILES = Message("a folder with other files", "文件夹里有别的文件")
OTHER_NODES = Message("it holds nodes of something else", "里面有别的程序的节点")
WRONG_PASSWORD = Message(
    "user or password refused (GONGKAI_PASSWORD)",
    "用户名或密码不对（GONGKAI_USER、GONGKAI_PASSWORD）",
)
LOCKED = Message(
    "another process holds its lock; `gongkai db stop`",
    "另一个进程占用着它；请运行 `gongkai db stop`",
)
NO_START = Message("the engine does not start, see {log}", "引擎启动不了，原因见 {log}")
EMBEDDED_ONLY_UNIX = Message(
    "it needs Linux or macOS; give --db the address of a Neo4j",
    "它需要 Linux 或 macOS；请用 --db 给出 Neo4j 的地址",
)
NO_WHEEL = Message("pip install arcadedb-embedded", "请运行 pip install arcadedb-embedded")
NO_PORT = Message(
    "Couldn't connect to {host} (resolved to {resolved}):{rest}",
    "{host} 没有服务在监听（{resolved}）{rest}",
)
NO_NAME = Message("Failed to DNS resolve address {host}: {error}", "找不到主机 {host}（{error}）")
NO_PARAMETER = Message("Expected parameter(s): {names}", "缺少参数 {names}；请用 --param 名称=值")

# --- graph: the read door ----------------------------------------------------------------------------
DOOR_CONTROL = Message(
    "a control character or an unusual line end; use plain line feeds",
    "有控制字符或特殊换行；请用普通换行",
)
DOOR_ESCAPE = Message(
    "the escape {escape}; write the character itself", "转义 {escape}；请直接写该字符"
)
DOOR_DIGIT = Message("the digit {letter}; write it in ASCII", "数字 {letter}；请用半角数字")
DOOR_INVISIBLE = Message(
    "an escape or an invisible character outside a string", "字符串之外有转义或不可见字符"
)
DOOR_OPEN = Message("{what} that does not end", "{what} 没有结束")
DOOR_STRING = Message("a string that does not end", "字符串没有结束")
DOOR_BACKSLASH = Message("a backslash in a name", "名称里有反斜杠")
DOOR_DOLLAR = Message("a $ without a parameter's name", "$ 后面没有参数名")
DOOR_LETTER = Message(
    "the letter {letter} outside a string; put the name in backticks",
    "字符串之外的字符 {letter}；请把名称放在反引号里",
)
DOOR_AGGREGATE = Message(
    "{name}() inside a condition gives wrong rows on the embedded engine; "
    "first `WITH ..., {again}(...) AS value`, then use value in the condition",
    "内嵌引擎上条件里的 {name}() 会给出错误的行；请先写 `WITH ..., {again}(...) AS value`，再在条件里用 value",
)
DOOR_LONG = Message("longer than {number} characters", "长于 {number} 个字符")
DOOR_BEGINNING = Message(
    "it begins with {word}; a reading query begins with one of {list}",
    "以 {word} 开头；只读查询以下列之一开头：{list}",
)
DOOR_SEVERAL = Message("several statements; send one at a time", "有多条语句；请一次一条")
DOOR_EMPTY = Message("an empty query", "查询是空的")
DOOR_WRITES = Message(
    "{word} writes; this door only reads (a name can stand in backticks)",
    "{word} 会写入；这里只读（名称可放在反引号里）",
)
DOOR_TRANSACTIONS = Message("IN TRANSACTIONS belongs to writes", "IN TRANSACTIONS 属于写入")
DOOR_SERVER = Message(
    "{word} is a command to the server; this door only reads the graph",
    "{word} 是对服务器的命令；这里只读图",
)
DOOR_INSIDE = Message("{word} inside the query", "查询中间有 {word}")
DOOR_CALL = Message("CALL {name} is not on the list: {list}", "CALL {name} 不在可用之列：{list}")
DOOR_MEMORY = Message(
    "{name}() can fill the memory; use UNWIND and an aggregate",
    "{name}() 可能占满内存；请用 UNWIND 加聚合",
)
DOOR_FUNCTION = Message("{name}() is not a built-in function", "{name}() 不是内置函数")
DOOR_RANGE = Message(
    "range() over more than {number} elements in one query",
    "一次查询里 range() 超过 {number} 个元素",
)
DOOR_BOUNDS = Message(
    "range() needs numbers or parameters as bounds", "range() 的边界要是数字或参数"
)
DOOR_STEP = Message("range() with step 0", "range() 的步长为 0")
DOOR_WHOLE = Message(
    "range() needs whole numbers or parameters as bounds", "range() 的边界要是整数或参数"
)
DOOR_NESTED = Message(
    "a list comprehension inside another; use UNWIND", "列表推导式嵌套；请用 UNWIND"
)
DOOR_GROWTH = Message(
    "each WITH repeats a value of the one before; it would grow too large",
    "每个 WITH 都重复前一个的值；结果会太大",
)
DOOR_DEEP = Message("nested more than {number} deep", "嵌套超过 {number} 层")
DOOR_PATTERN = Message(
    "=~ takes a pattern in quotes or a parameter", "=~ 后面要是引号里的正则表达式或参数"
)
DOOR_REFERENCE = Message(
    "a pattern with a back reference; it may never end", "正则表达式有反向引用；可能永不结束"
)
DOOR_REPEATS = Message(
    "a pattern that repeats a group which repeats or branches itself",
    "正则表达式重复了本身带重复或分支的组",
)
DOOR_REPLACE = Message(
    "replace() that makes a text a thousand times as long", "replace() 会把文字变长上千倍"
)
DOOR_LIST = Message(
    "a list over more than {number} numbers; use UNWIND range()",
    "列表超过 {number} 个数；请用 UNWIND range()",
)
DOOR_OPTIONS = Message(
    "the options of a search are written as a map or given as a parameter",
    "检索的选项要直接写成 map，或作为参数给出",
)
DOOR_HITS = Message(
    "a search for more than {number} hits, or for a number not given plainly",
    "检索超过 {number} 条，或条数没有直接写明",
)
LIMIT_TIME = Message("it took longer than {seconds} s", "超过了 {seconds} 秒")
LIMIT_MEMORY = Message("it needs more memory than a query may have", "需要的内存超过一次查询的上限")
LIMIT_ENDED = Message("the engine ended, most likely for memory", "引擎中途结束，多半是内存不够")

# --- graph: export -----------------------------------------------------------------------------------
EXPORT_FORMAT = Message(
    "unknown format {form}: choose one of {list}", "没有 {form} 这种格式：可选 {list}"
)
EXPORT_WRITE = Message("cannot write {path}: {reason}", "写不了 {path}：{reason}")
EXPORT_IS_FOLDER = Message(
    "cannot write {path}: it is a folder, give the name of a file",
    "写不了 {path}：它是文件夹，请给一个文件名",
)
EXPORT_IS_FILE = Message(
    "cannot write {path}: it is a file, give the name of a folder",
    "写不了 {path}：它是文件，请给一个文件夹名",
)
EXPORT_PARQUET = Message(
    "parquet needs pyarrow: pip install 'gongkai[tables]'",
    "parquet 需要 pyarrow：请运行 pip install 'gongkai[tables]'",
)
EXPORT_XLSX = Message(
    "xlsx needs openpyxl: pip install 'gongkai[tables]'",
    "xlsx 需要 openpyxl：请运行 pip install 'gongkai[tables]'",
)
EXPORT_ROWS = Message(
    "too many rows for one xlsx sheet: use --format parquet or csv",
    "行数超过一张 xlsx 工作表：请用 --format parquet 或 csv",
)

# --- ingest: paths and manifest ------------------------------------------------------------------------
INPUT_ADDRESS = Message(
    "{path} is an address; nothing is fetched: save the page and give the file",
    "{path} 是网址；本程序不联网：请先保存网页，再给出文件",
)
INPUT_MISSING = Message(
    "{path} does not exist; give a file or a folder that does",
    "{path} 不存在；请给出存在的文件或文件夹",
)
INPUT_SPECIAL = Message(
    "{path} is no regular file; give a file or a folder",
    "{path} 不是普通文件；请给出文件或文件夹",
)
INPUT_CLOSED = Message("{path} cannot be opened: {reason}", "打不开 {path}：{reason}")
MANIFEST_COLUMNS = Message(
    "{path}: the columns are {list}; `file` is needed", "{path}：列名应为 {list}；`file` 必须有"
)
MANIFEST_ENCODING = Message(
    "{path} is not UTF-8; save the manifest as CSV in UTF-8",
    "{path} 不是 UTF-8；请把清单存为 UTF-8 的 CSV",
)

# --- ingest: files set aside ---------------------------------------------------------------------------
ASIDE_EMPTY = Message("the file is empty", "文件是空的")
ASIDE_BLANK = Message("the file holds only blanks", "文件里只有空白")
ASIDE_CONTROL = Message("the file holds control characters, not text", "文件里是控制字符，不是文字")
ASIDE_NO_TEXT = Message(
    "the file is no text; give the txt, html, pdf or docx of the report",
    "不是文本文件；请给报告的 txt、html、pdf 或 docx",
)
ASIDE_HOLDS_NO_TEXT = Message(
    "the file holds no text; give the txt, html, pdf or docx of the report",
    "文件里没有文字；请给报告的 txt、html、pdf 或 docx",
)
ASIDE_ENCODING = Message(
    "the file is text in no known encoding; save it as UTF-8", "认不出文件的编码；请存为 UTF-8"
)
ASIDE_ARCHIVE = Message("the archive is damaged; fetch the file again", "压缩包已损坏；请重新下载")
ASIDE_NO_DOCX = Message(
    "the archive is no docx; unpack it and give the files",
    "压缩包不是 docx；请解压后给出里面的文件",
)
ASIDE_LARGE = Message("the file is larger than {size} MiB", "文件大于 {size} MiB")
ASIDE_MORE = Message("more than {size} MiB", "大于 {size} MiB")
ASIDE_NO_BODY = Message("the Word file has no body; save it again", "Word 文件没有正文；请重新保存")
ASIDE_PICTURE = Message(
    "the Word file holds no text (a picture of one, perhaps)", "Word 文件里没有文字（也许是图片）"
)
ASIDE_WORD_DAMAGED = Message(
    "the Word file is damaged; fetch it again", "Word 文件已损坏；请重新下载"
)
ASIDE_WORD_PASSWORD = Message(
    "the Word file needs a password; save it without", "Word 文件有密码；请去掉密码再存"
)
ASIDE_OFFICE_PASSWORD = Message(
    "the Office file needs a password; save it without", "Office 文件有密码；请去掉密码再存"
)
ASIDE_WORD_TEXT = Message(
    "the Word file's text is damaged; save it again", "Word 文件的正文已损坏；请重新保存"
)
ASIDE_UNPACKS = Message(
    "the Word file unpacks to more than {size} MiB", "Word 文件解压后大于 {size} MiB"
)
ASIDE_PARTS = Message("parts are nested more than {number} deep", "内容嵌套超过 {number} 层")
ASIDE_ELEMENTS = Message(
    "elements are nested more than {number} deep", "网页元素嵌套超过 {number} 层"
)
ASIDE_DEEP = Message("the file is nested too deep to be read", "文件嵌套太深，读不了")
ASIDE_OFFICE = Message(
    "doc and xls need LibreOffice: install it, or save the file as docx or pdf",
    "doc 和 xls 需要 LibreOffice：请安装，或另存为 docx 或 pdf",
)
ASIDE_OFFICE_TIME = Message(
    "LibreOffice took more than {seconds} s", "LibreOffice 用了超过 {seconds} 秒"
)
ASIDE_OFFICE_CLOSED = Message(
    "LibreOffice cannot open the file; save it as docx", "LibreOffice 打不开；请另存为 docx"
)
ASIDE_SCRIPT = Message(
    "the page holds no text; it may load its report by script",
    "网页里没有文字；报告也许是脚本加载的",
)
ASIDE_PAGE = Message("the page holds no text", "网页里没有文字")
ASIDE_PAGES = Message("the PDF has more than {number} pages", "PDF 超过 {number} 页")
ASIDE_PDF_PASSWORD = Message(
    "the PDF needs a password; save it without", "PDF 有密码；请去掉密码再存"
)
ASIDE_PDF = Message("the PDF is damaged; fetch it again", "PDF 已损坏；请重新下载")
ASIDE_SCAN = Message(
    "the PDF holds pictures of pages; run text recognition first",
    "PDF 里是扫描图片；请先做文字识别",
)
PDF_PARTS = Message(
    "the PDF draws more than {parts} parts on a page", "PDF 一页上要画 {parts} 个以上的部件"
)
PDF_OPERATORS = Message(
    "a page of the PDF is drawn by more than {size} MiB", "PDF 一页的绘图指令超过 {size} MiB"
)
PDF_ITSELF = Message(
    "a drawing in the PDF draws itself; print it to a new PDF",
    "PDF 里有图形画自己；请另行打印成新的 PDF",
)
PDF_DEEP = Message(
    "drawings in the PDF are nested more than 100 deep", "PDF 里的图形嵌套超过 100 层"
)
ASIDE_TIME = Message("reading it took more than {seconds} s", "读取超过 {seconds} 秒")
ASIDE_DIED = Message("the file ended the process that read it", "读取它的进程意外结束")
ASIDE_MEMORY = Message("reading it needs more than 1 GB of memory", "读取它需要超过 1 GB 内存")
ASIDE_FAILED = Message("reading failed: {error}", "读取出错：{error}")
ASIDE_CLOSED = Message("cannot be opened: {reason}", "打不开：{reason}")
ASIDE_NO_REPORT = Message(
    "no report in it ({kind}); it was read and left out", "里面没有报告（{kind}）；已读，未入库"
)

# --- the operating system --------------------------------------------------------------------------------
OS_PERMISSION = Message("Permission denied", "没有权限")
OS_MISSING = Message("No such file or directory", "没有这个文件或文件夹")
OS_FULL = Message("No space left on device", "磁盘已满")
OS_FOLDER = Message("Is a directory", "它是文件夹")
OS_NO_FOLDER = Message("Not a directory", "它不是文件夹")
OS_READ_ONLY = Message("Read-only file system", "文件系统只读")
OS_LONG = Message("File name too long", "文件名太长")
OS_EXISTS = Message("File exists", "已有同名文件")
OS_ERRNO = Message("[Errno {number}] {reason}: '{path}'", "{reason}：{path}（{number}）")
OS_REFUSED = Message("Connection refused", "连接被拒绝")
