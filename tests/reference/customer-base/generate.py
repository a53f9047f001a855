"""Writes data.json beside this file: fits and values of the customer-base models by a second method.

Customers are drawn from known parameters with numpy. Each model is then fitted by scipy (Nelder-Mead
on the closed forms with gammaln, betaln and hyp2f1), with standard errors from second differences.
Points give single-customer likelihoods and P(alive) of the Pareto/NBD from the closed form in 80 digits
(mpmath), at ordinary and at extreme parameters.

Run: python3 generate.py && npx prettier --write data.json   (Debian: python3-mpmath, python3-numpy, python3-scipy)
"""
import json
import platform
from pathlib import Path

import mpmath as mp
import numpy as np
import scipy
from scipy.optimize import minimize
from scipy.special import betaln, gammaln, hyp2f1, logsumexp

rng = np.random.default_rng(20250707)
mp.mp.dps = 80


def group(columns):
    rows, weight = np.unique(np.column_stack(columns), axis=0, return_counts=True)
    return rows.T, weight


def errors(minus, theta):
    """Standard errors of theta = exp(phi), from the second differences of minus(phi) at its minimum."""
    size, step = len(theta), 2e-3
    phi = np.log(theta)
    hessian = np.zeros((size, size))

    def at(i, u, j, v):
        moved = phi.copy()
        moved[i] += u
        moved[j] += v
        return minus(moved)

    def plain(h):
        out = np.zeros((size, size))
        for i in range(size):
            for j in range(size):
                out[i, j] = (at(i, h, j, h) - at(i, h, j, -h) - at(i, -h, j, h) + at(i, -h, j, -h)) / (4 * h * h)
        return out

    hessian = (4 * plain(step / 2) - plain(step)) / 3
    return np.sqrt(np.diag(np.linalg.inv(hessian))) * theta


def fitted(minus, start):
    best = minimize(minus, np.log(start), method="Nelder-Mead", options=dict(maxiter=20000, xatol=1e-9, fatol=1e-11, adaptive=True))
    best = minimize(minus, best.x, method="Nelder-Mead", options=dict(maxiter=20000, xatol=1e-10, fatol=1e-12))
    theta = np.exp(best.x)
    return dict(estimates=theta.tolist(), errors=errors(minus, theta).tolist(), logLikelihood=-float(best.fun))


# Histories in continuous time, rounded to tenths of a week.

def bought(rate, life, T):
    times = np.cumsum(rng.exponential(1 / rate, 2000))
    return times[times <= min(life, T)]


def bg_nbd_data(count, r, alpha, a, b):
    rows = []
    for _ in range(count):
        T = float(rng.integers(27, 40))
        times = bought(rng.gamma(r) / alpha, np.inf, T)
        made = min(len(times), rng.geometric(rng.beta(a, b)))
        rows.append((made, round(times[made - 1], 1) if made else 0, T))
    return group(np.array(rows).T)


def pareto_nbd_data(count, r, alpha, s, beta):
    rows = []
    for _ in range(count):
        T = float(rng.integers(27, 40))
        times = bought(rng.gamma(r) / alpha, rng.exponential(beta / rng.gamma(s)), T)
        rows.append((len(times), round(times[-1], 1) if len(times) else 0, T))
    return group(np.array(rows).T)


def bg_nbd(rows, weight):
    x, tx, T = rows

    def minus(phi):
        r, alpha, a, b = np.exp(phi)
        first = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
        here = betaln(a, b + x) - betaln(a, b) - (r + x) * np.log(alpha + T)
        left = betaln(a + 1, b + np.maximum(x, 1) - 1) - betaln(a, b) - (r + x) * np.log(alpha + tx)
        return -np.sum(weight * (first + np.where(x > 0, np.logaddexp(here, left), here)))

    return minus


def pareto_nbd(rows, weight):
    x, tx, T = rows

    def minus(phi):
        r, alpha, s, beta = np.exp(phi)
        k = r + s + x
        low, high = (beta, alpha) if alpha >= beta else (alpha, beta)
        second = s + 1 if alpha >= beta else r + x

        def part(y):
            return np.log(hyp2f1(k, second, k + 1, (high - low) / (high + y))) - k * np.log(high + y)

        first = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + s * np.log(beta)
        here = -(r + x) * np.log(alpha + T) - s * np.log(beta + T)
        gap = np.exp(part(tx)) - np.exp(part(T))
        return -np.sum(weight * (first + np.log(np.exp(here) + s / k * gap)))

    return minus


def bg_bb(rows, weight):
    x, tx, n = (column.astype(int) for column in rows)

    def minus(phi):
        alpha, beta, gamma, delta = np.exp(phi)
        total = 0
        for buys, last, chances, count in zip(x, tx, n, weight):
            terms = [betaln(alpha + buys, beta + chances - buys) + betaln(gamma, delta + chances)]
            for i in range(chances - last):
                terms.append(betaln(alpha + buys, beta + last - buys + i) + betaln(gamma + 1, delta + last + i))
            total += count * (logsumexp(terms) - betaln(alpha, beta) - betaln(gamma, delta))
        return -total

    return minus


def gamma_gamma(rows, weight):
    x, m = rows

    def minus(phi):
        p, q, g = np.exp(phi)
        return -np.sum(weight * (
            gammaln(p * x + q) - gammaln(p * x) - gammaln(q) + q * np.log(g)
            + (p * x - 1) * np.log(m) + p * x * np.log(x) - (p * x + q) * np.log(g + m * x)
        ))

    return minus


def model(name, columns, data, likelihood, start):
    rows, weight = data
    fit = fitted(likelihood(rows, weight), start)
    table = {column: [float(v) for v in row] for column, row in zip(columns, rows)}
    return {name: dict(data=dict(**table, weight=weight.tolist()), fit=fit)}


models = {}
models |= model("bgNbd", ("x", "tx", "T"), bg_nbd_data(1500, 0.5, 5, 0.8, 2.5), bg_nbd, [0.5, 5, 0.8, 2.5])
models |= model("paretoNbd", ("x", "tx", "T"), pareto_nbd_data(1500, 0.6, 5, 0.7, 12), pareto_nbd, [0.6, 5, 0.7, 12])

rows = []
for _ in range(3000):
    buy, leave, n = rng.beta(1.2, 0.75), rng.beta(0.66, 2.8), int(rng.integers(5, 8))
    here = min(n, rng.geometric(leave) - 1)
    made = np.flatnonzero(rng.random(here) < buy) + 1
    rows.append((len(made), made[-1] if len(made) else 0, n))
models |= model("bgBb", ("x", "tx", "n"), group(np.array(rows).T), bg_bb, [1.2, 0.75, 0.66, 2.8])

rows = []
for _ in range(600):
    x = int(rng.geometric(0.45))
    nu = rng.gamma(3.7) / 15
    rows.append((x, round(float(np.mean(rng.gamma(6, 1 / nu, x))), 2)))
models |= model("gammaGamma", ("x", "mean"), group(np.array(rows).T), gamma_gamma, [6, 3.7, 15])


# Single customers, with digits to spare for the difference of two hypergeometric functions.

def pareto_point(r, alpha, s, beta, x, tx, T):
    r, alpha, s, beta, tx, T = map(mp.mpf, (r, alpha, s, beta, tx, T))
    here = (alpha + T) ** -(r + x) * (beta + T) ** -s
    k = r + s + x
    low, high, second = (beta, alpha, s + 1) if alpha >= beta else (alpha, beta, r + x)

    def part(y):
        return mp.hyp2f1(k, second, k + 1, (high - low) / (high + y)) / (high + y) ** k

    left = s / k * (part(tx) - part(T))
    first = mp.loggamma(r + x) - mp.loggamma(r) + r * mp.log(alpha) + s * mp.log(beta)
    return first + mp.log(here + left), here / (here + left)


points = []
for _ in range(80):
    mild = rng.random() < 0.5
    spread = 0.7 if mild else 3
    r, s = (float(np.exp(rng.normal(-0.5, spread))) for _ in range(2))
    alpha, beta = (float(np.exp(rng.normal(2, spread))) for _ in range(2))
    x = int(rng.integers(0, 30 if mild else 400))
    T = float(rng.uniform(1, 1000))
    tx = 0.0 if x == 0 else float(rng.uniform(0.001, 1) * T)
    value, alive = pareto_point(r, alpha, s, beta, x, tx, T)
    point = dict(r=r, alpha=alpha, s=s, beta=beta, x=x, tx=tx, T=T)
    points.append(dict(**point, logLikelihood=float(value), alive=float(alive)))

versions = dict(python=platform.python_version(), numpy=np.__version__, scipy=scipy.__version__, mpmath=mp.__version__)
out = dict(versions=versions, seed=20250707, models=models, paretoNbdPoints=points)
Path(__file__).with_name("data.json").write_text(json.dumps(out, separators=(",", ":")) + "\n")
for name, each in models.items():
    print(name, len(each["data"]["weight"]), each["fit"])
