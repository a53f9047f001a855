"""Writes data.json beside this file: 2F1(a, b; c; z) to 17 digits, from 60-digit arithmetic.

The points are those that buying models ask for (BG/NBD, Pareto/NBD, shifted beta-geometric), points at
random, whole c - a - b, and z close to 1. Each value is compared with scipy's where scipy gives one.

Run: python3 generate.py   (Debian: python3-mpmath, python3-scipy)
"""
import json
import platform
import random
import re
from pathlib import Path

import mpmath
import scipy
from scipy.special import hyp2f1

mpmath.mp.dps = 60
random.seed(20250101)
points = []


def add(kind, *point):
    # Few digits keep the file short; z keeps all, so close to 1.
    *numbers, z = map(float, point)
    points.append((kind, *(round(number, 4) for number in numbers), z))


for _ in range(120):
    r, alpha, a, b = 0.243, 4.414, 0.793, 2.426
    x, t = random.randint(0, 60), random.uniform(1, 400)
    age = random.uniform(1, 400)
    add("bg-nbd", r + x, b + x, a + b + x - 1, t / (alpha + age + t))
for _ in range(120):
    r, s = random.uniform(0.1, 3), random.uniform(0.1, 3)
    x = random.randint(0, 100)
    add("pareto-nbd", r + s + x, s + 1, r + s + x + 1, random.uniform(0, 0.999))
for _ in range(80):
    gamma, delta, n = random.uniform(0.2, 4), random.uniform(0.2, 8), random.randint(0, 20)
    add("beta-geometric", 1, delta + n, gamma + delta + n, 1 / (1 + random.uniform(0.0001, 0.3)))
for _ in range(150):
    a, b, c = (random.uniform(0.05, 12) for _ in range(3))
    add("positive", a, b, c, 1 - 10 ** random.uniform(-9, 0))
for _ in range(60):
    a, b, n = random.uniform(0.1, 4), random.uniform(0.1, 4), random.randint(-3, 3)
    if a + b + n > 0.05:
        # a + b + n as a double is taken for c, so c - a - b is whole but for rounding.
        add("whole", a, b, a + b + n, 1 - 10 ** random.uniform(-12, 0))
for _ in range(60):
    a, b, c = (10 ** random.uniform(0, 2.6) for _ in range(3))
    add("large", a, b, c, 1 - 10 ** random.uniform(-6, 0))
for _ in range(100):
    a, b, c = (random.uniform(0.05, 6) for _ in range(3))
    add("negative z", a, b, c, -(10 ** random.uniform(-3, 2)))

rows, close = {}, 0
for kind, a, b, c, z in points:
    value = float(mpmath.hyp2f1(a, b, c, z))
    if not 1e-300 < abs(value) < 1e300:
        continue
    theirs = float(hyp2f1(a, b, c, z))
    close += abs(theirs / value - 1) < 1e-9
    rows.setdefault(kind, []).append([a, b, c, z, value])

count = sum(map(len, rows.values()))
data = {
    "versions": {
        "python": platform.python_version(),
        "mpmath": mpmath.__version__,
        "scipy": scipy.__version__,
    },
    "scipyAgreesTo1e-9": f"{close} of {count}",
    "columns": "a, b, c, z, value",
}


def numbers(row):
    """As the formatter writes them: 1e-7, 3e16."""
    return re.sub(r"e([+-])0?", lambda m: "e" + m[1].replace("+", ""), json.dumps(row))


def table(kind):
    lines = ",\n".join("      " + numbers(row) for row in rows[kind])
    return f'    "{kind}": [\n{lines}\n    ]'


head = json.dumps(data, indent=2)[:-2]
tables = ",\n".join(map(table, rows))
Path(__file__).with_name("data.json").write_text(f'{head},\n  "rows": {{\n{tables}\n  }}\n}}\n')
print(data["scipyAgreesTo1e-9"])
