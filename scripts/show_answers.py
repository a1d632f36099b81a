"""Print the answers of `gongkai ask --batch --json` as text, for the demonstration."""

import json
import sys

for line in sys.stdin:
    answer = json.loads(line)
    print(f"\n? {answer['question']}")
    print(answer["answer"] or answer["message"] or answer["status"])
    for citation in answer["citations"]:
        place = f"{citation['file']} {citation['start']}-{citation['end']}"
        print(f"  [{citation['n']}] {citation['title']}：「{citation['quote']}」 ({place})")
