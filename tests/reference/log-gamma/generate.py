"""Writes data.json beside this file: ln Gamma, psi, psi', ln B and the normal distribution to 17 digits.

Run: python3 generate.py   (Debian: python3-mpmath)
"""
import json
import platform
import random
import re
from pathlib import Path

import mpmath

mpmath.mp.dps = 40
random.seed(20250101)


def around(centre, n, reach):
    return [centre + random.choice((-1, 1)) * reach * 10 ** random.uniform(-12, 0) for _ in range(n)]


places = [10 ** random.uniform(-8, 8) for _ in range(150)]
places += around(1, 40, 0.9) + around(2, 40, 0.9) + around(1.4616321449683622, 40, 0.4)
places += [random.uniform(0.01, 12) for _ in range(60)]
gamma = [
    [x, float(mpmath.loggamma(x)), float(mpmath.psi(0, x)), float(mpmath.psi(1, x))] for x in places
]

beta = []
for _ in range(150):
    a, b = 10 ** random.uniform(-6, 6), 10 ** random.uniform(-6, 6)
    exact = mpmath.loggamma(a) + mpmath.loggamma(b) - mpmath.loggamma(mpmath.mpf(a) + b)
    beta.append([a, b, float(exact)])

normal = [[x, float(mpmath.ncdf(x))] for x in [random.uniform(-9, 9) for _ in range(120)]]
normal += [[x, float(mpmath.ncdf(x))] for x in (-37.0, -30.0, -20.0, -12.5, 0.0)]


def numbers(row):
    """As the formatter writes them: 1e-7, 3e16."""
    return re.sub(r"e([+-])0?", lambda m: "e" + m[1].replace("+", ""), json.dumps(row))


def row(values):
    return "    " + numbers(values)


versions = {"python": platform.python_version(), "mpmath": mpmath.__version__}
parts = [f'  "versions": {json.dumps(versions).replace("{", "{ ").replace("}", " }")}']
for name, rows in (("gamma", gamma), ("beta", beta), ("normal", normal)):
    parts.append(f'  "{name}": [\n' + ",\n".join(map(row, rows)) + "\n  ]")
Path(__file__).with_name("data.json").write_text("{\n" + ",\n".join(parts) + "\n}\n")
