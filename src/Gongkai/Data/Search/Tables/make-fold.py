"""Writes fold.txt: what a character becomes before it is searched, one "FROM TO" a line.

Source: compatibility decompositions (NFKC) of the Unicode Character Database, by Python's unicodedata, for the ranges below;
radicals of U+2E80-2EFF that have no decomposition keep themselves. Lower case is left to the program.
Run: python3 make-fold.py > fold.txt
"""
import unicodedata

RANGES = [
    (0x00A0, 0x00FF), (0x2000, 0x206F), (0x2070, 0x209F), (0x2100, 0x218F), (0x2460, 0x24FF), (0x2E80, 0x2FDF),
    (0x3000, 0x303F), (0x3200, 0x33FF), (0xF900, 0xFAFF), (0xFB00, 0xFB06), (0xFE30, 0xFE6F), (0xFF00, 0xFFEF),
]
print(f"# NFKC, Unicode {unicodedata.unidata_version}; made by make-fold.py")
for first, last in RANGES:
    for code in range(first, last + 1):
        to = unicodedata.normalize("NFKC", chr(code))
        if to != chr(code) and to.strip() and not any(unicodedata.combining(c) for c in to):
            print(f"{code:04X} {to}")
