"""What the parser of the command line says: the English is Typer's (a test provokes each)."""

from __future__ import annotations

from gongkai.messages.message import Message

NO_OPTION = Message("No such option: {name}", "没有选项 {name}")
NO_OPTION_BUT = Message(
    "No such option: {name} (Possible options: {list})", "没有选项 {name}（也许是 {list}）"
)
NO_COMMAND = Message("No such command '{name}'.", "没有命令 {name}")
NO_COMMAND_BUT = Message(
    "No such command '{name}'. Did you mean {list}?", "没有命令 {name}；也许是 {list}"
)
COMMAND_MISSING = Message("Missing command.", "缺少命令")
ARGUMENT_MISSING = Message("Missing argument '{name}'.", "缺少参数 {name}")
OPTION_MISSING = Message("Missing option '{name}'.", "缺少选项 {name}")
EXTRA = Message(
    "Got unexpected extra argument(s) ({list})", "多出参数：{list}（问题和查询要用引号括起来）"
)
NO_VALUE = Message("Option '{name}' does not take a value.", "选项 {name} 不带值")
ONE_VALUE = Message("Option '{name}' requires an argument.", "选项 {name} 后面要有值")
WRONG_VALUE = Message("Invalid value for '{name}': {why}", "{name} 的值不对：{why}")
NO_INTEGER = Message(
    "Input should be a valid integer, unable to parse string as an integer", "应是整数"
)
NO_NUMBER = Message(
    "Input should be a valid number, unable to parse string as a number", "应是数字"
)
TOO_SMALL = Message("Input should be greater than or equal to {number}", "不能小于 {number}")
TOO_LARGE = Message("Input should be less than or equal to {number}", "不能大于 {number}")
