"""Every message a user sees, in English and Chinese: one catalogue, one noun a file.

`shell` holds what the commands say, `help` the help texts, `usage` what the command line parser
says, `rooms` what the other rooms say. Rooms speak English (their messages are data of the public
JSON); `translate` finds what they said in the catalogue and says it in the user's language.
"""

from gongkai.messages.catalogue import CATALOGUE
from gongkai.messages.language import chinese_locale
from gongkai.messages.message import Message, say
from gongkai.messages.translate import translate

__all__ = ["CATALOGUE", "Message", "chinese_locale", "say", "translate"]
