"""
Partial-least-squares path modelling on the answers themselves, score by score, in numpy: an estimate
that shares no line with src/core/estimate/. Writes data.json beside this file:

    python3 tests/reference/pls/generate.py

Source: Tenenhaus, Esposito Vinzi, Chatelin & Lauro (2005), Computational Statistics & Data Analysis 48(1).
"""

import csv
import json
import platform
from pathlib import Path

import numpy as np

here = Path(__file__).parent
survey = here / "../../../content/datasets/satisfaction-survey.csv"
with open(survey, encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))

constructs = ["image", "expectation", "quality", "value", "satisfaction", "complaints", "loyalty"]
blocks = {c: [k for k in rows[0] if k.rstrip("0123456789") == c] for c in constructs}
arcs = [
    ("image", "expectation"), ("image", "satisfaction"), ("image", "loyalty"),
    ("expectation", "quality"), ("expectation", "value"), ("expectation", "satisfaction"),
    ("quality", "value"), ("quality", "satisfaction"), ("value", "satisfaction"),
    ("satisfaction", "complaints"), ("satisfaction", "loyalty"), ("complaints", "loyalty"),
]


def fit(scheme, scaled, modes):
    x = {}
    for c, columns in blocks.items():
        raw = np.array([[float(row[k]) for k in columns] for row in rows])
        x[c] = raw - raw.mean(axis=0)
        if scaled:
            x[c] = x[c] / raw.std(axis=0)
    w = {c: np.ones(len(blocks[c])) for c in constructs}
    for _ in range(500):
        y = {}
        for c in constructs:
            score = x[c] @ w[c]
            w[c] = w[c] / score.std()
            y[c] = score / score.std()
        new = {}
        for c in constructs:
            before = [a for a, b in arcs if b == c]
            after = [b for a, b in arcs if a == c]
            z = np.zeros(len(rows))
            if scheme == "path" and before:
                slopes = np.linalg.lstsq(np.column_stack([y[a] for a in before]), y[c], rcond=None)[0]
                z += sum(s * y[a] for s, a in zip(slopes, before))
                neighbours = after
            else:
                neighbours = before + after
            for n in neighbours:
                r = np.mean(y[c] * y[n])
                z += (np.sign(r) if scheme == "centroid" else r) * y[n]
            if modes.get(c, "A") == "A":
                new[c] = x[c].T @ z / len(rows)
            else:
                new[c] = np.linalg.lstsq(x[c], z, rcond=None)[0]
        w = new
    y = {}
    for c in constructs:
        score = x[c] @ w[c]
        w[c] = w[c] / score.std()
        y[c] = score / score.std()
        turn = np.sign(sum(np.corrcoef(x[c][:, k], y[c])[0, 1] for k in range(x[c].shape[1])))
        w[c], y[c] = w[c] * turn, y[c] * turn
    paths, r2 = {}, {}
    for c in constructs:
        before = [a for a, b in arcs if b == c]
        if before:
            design = np.column_stack([y[a] for a in before])
            slopes = np.linalg.lstsq(design, y[c], rcond=None)[0]
            paths |= {f"{a} {c}": s for a, s in zip(before, slopes)}
            r2[c] = float(np.var(design @ slopes))
    items = {k: (c, i) for c in constructs for i, k in enumerate(blocks[c])}
    loadings = {k: np.corrcoef(x[c][:, i], y[c])[0, 1] for k, (c, i) in items.items()}
    return {
        "scheme": scheme, "scaled": scaled, "modes": modes,
        "paths": {k: float(v) for k, v in paths.items()}, "r2": r2,
        "loadings": {k: float(v) for k, v in loadings.items()},
        "weights": {k: float(w[c][i]) for k, (c, i) in items.items()},
    }


fits = [fit(s, scaled, m) for s in ["path", "factorial", "centroid"]
        for scaled, m in [(True, {}), (False, {}), (True, {"image": "B", "quality": "B"})]]
versions = {"python": platform.python_version(), "numpy": np.__version__}
text = json.dumps({"versions": versions, "fits": fits}, indent=2)
(here / "data.json").write_text(text + "\n", encoding="utf-8")
