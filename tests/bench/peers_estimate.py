"""The fits as the library lifetimes makes them: scipy.optimize on likelihoods vectorised over customers."""
import numpy as np
from scipy.optimize import brentq, minimize
from scipy.special import gammaln, hyp2f1, psi

# lifetimes brings the longest time to 10.
LONGEST = 10


def maximum(minus, size, **options):
    """BFGS on the logarithms of the parameters, with the gradient."""
    best = minimize(minus, np.full(size, 0.1), jac=True, **options)
    return np.exp(best.x), -best.fun


def sbg(_, survivors):
    lost = -np.diff(survivors)
    t = np.arange(1, len(survivors))

    def minus(phi):
        a, b = np.exp(phi)
        ended = np.log(a) - np.log(a + b + t - 1) + np.concatenate([[0], np.cumsum(
            np.log(b + t[:-1] - 1) - np.log(a + b + t[:-1] - 1))])
        here = np.sum(np.log(b + t - 1) - np.log(a + b + t - 1))
        return -(lost @ ended + survivors[-1] * here)

    best = minimize(minus, np.zeros(2), method="Nelder-Mead", options=dict(xatol=1e-8, fatol=1e-8))
    return *np.exp(best.x), -best.fun


def bg_nbd(_, x, tx, T):
    scale = LONGEST / T.max()
    tx, T = tx * scale, T * scale
    bought = x > 0
    before = np.maximum(x, 1) - 1

    def minus(phi):
        r, alpha, a, b = np.exp(phi)
        one = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
        two = gammaln(a + b) + gammaln(b + x) - gammaln(b) - gammaln(a + b + x)
        lnT, lnt = np.log(alpha + T), np.log(alpha + tx)
        here = -(r + x) * lnT
        left = np.where(bought, np.log(a) - np.log(b + before) - (r + x) * lnt, -np.inf)
        both = np.logaddexp(here, left)
        w = np.exp(left - both)
        late = (1 - w) / (alpha + T) + w / (alpha + tx)
        common = psi(a + b) - psi(a + b + x)
        gradient = [
            np.sum(psi(r + x) - psi(r) + np.log(alpha) - (1 - w) * lnT - w * lnt),
            np.sum(r / alpha - (r + x) * late),
            np.sum(common + w / a),
            np.sum(common + psi(b + x) - psi(b) - w / (b + before)),
        ]
        # The mean, as in lifetimes.
        n = len(x)
        return -np.sum(one + two + both) / n, -np.array(gradient) * np.exp(phi) / n

    (r, alpha, a, b), mean = maximum(minus, 4, tol=1e-7)
    return r, alpha / scale, a, b, mean * len(x) + x.sum() * np.log(scale)


def pareto_nbd(_, x, tx, T):
    scale = LONGEST / T.max()
    tx, T = tx * scale, T * scale

    def minus(phi):
        r, alpha, s, beta = np.exp(phi)
        k = r + s + x
        low, high = (beta, alpha) if alpha >= beta else (alpha, beta)
        second = s + 1 if alpha >= beta else r + x

        def part(y):
            return np.log(hyp2f1(k, second, k + 1, (high - low) / (high + y))) - k * np.log(high + y)

        one = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + s * np.log(beta)
        here = -(r + x) * np.log(alpha + T) - s * np.log(beta + T)
        from_last = part(tx)
        with np.errstate(divide="ignore"):
            gap = from_last + np.log1p(-np.exp(part(T) - from_last)) + np.log(s / k)
        return -np.sum(one + np.logaddexp(here, gap)) / len(x)

    options = dict(maxiter=2000, xatol=1e-6, fatol=1e-10)
    best = minimize(minus, np.full(4, 0.1), method="Nelder-Mead", options=options)
    r, alpha, s, beta = np.exp(best.x)
    return r, alpha / scale, s, beta / scale, -best.fun * len(x) + x.sum() * np.log(scale)


def gamma_gamma(_, x, mean):
    def minus(phi):
        p, q, g = np.exp(phi)
        total = np.log(g + mean * x)
        one = gammaln(p * x + q) - gammaln(p * x) - gammaln(q) + q * np.log(g)
        two = (p * x - 1) * np.log(mean) + p * x * np.log(x) - (p * x + q) * total
        bend = psi(p * x + q)
        gradient = [
            np.sum(x * (bend - psi(p * x) + np.log(mean) + np.log(x) - total)),
            np.sum(bend - psi(q) + np.log(g) - total),
            np.sum(q / g - (p * x + q) / (g + mean * x)),
        ]
        return -np.sum(one + two) / len(x), -np.array(gradient) * np.exp(phi) / len(x)

    theta, mean_log = maximum(minus, 3, tol=1e-9)
    return *theta, mean_log * len(x)


def dirichlet(_, penetration, frequency, shares, penetrations):
    M = penetration * frequency
    K = np.exp(brentq(lambda k: np.exp(k) * np.log1p(M / np.exp(k)) + np.log1p(-penetration), -40, 20))

    def bought(S, share, periods=1):
        return 1 - hyp2f1(K, S * share, S, -M * periods / K)

    own = [np.exp(brentq(lambda s: bought(np.exp(s), share, 1) - b, np.log(1e-4), np.log(1e4)))
           for share, b in zip(shares, penetrations)]
    S = shares @ own / shares.sum()
    once, twice = bought(S, shares), bought(S, shares, 2)
    z, others = M / (M + K), S * (1 - shares)
    by_others = (1 - z) ** K * K * z * others / S * hyp2f1(K + 1, others + 1, S + 1, z)
    every = (M - by_others) / once
    w = M * shares / once
    return K, S, *once, *w, *every, *(w / every), *((2 * once - twice) / once)


def pls(_, answers, blocks, arcs):
    """Mode A, path scheme, on the answers brought to variance 1; the paths in the order of the arcs."""
    n = len(answers)
    x = (answers - answers.mean(axis=0)) / answers.std(axis=0)
    size = blocks.max() + 1
    member = (blocks[:, None] == np.arange(size)).astype(float)
    before = [arcs[arcs[:, 1] == j, 0] for j in range(size)]
    after = [arcs[arcs[:, 0] == j, 1] for j in range(size)]
    w = member.copy()
    for _ in range(300):
        y = x @ w
        sd = y.std(axis=0)
        y, w = y / sd, w / sd
        r = y.T @ y / n
        inner = np.zeros((size, size))
        for j in range(size):
            inner[after[j], j] = r[after[j], j]
            if len(before[j]):
                inner[before[j], j] = np.linalg.solve(r[np.ix_(before[j], before[j])], r[before[j], j])
        new = member * (x.T @ (y @ inner) / n)
        new /= (x @ new).std(axis=0)
        done = np.abs(new - w).max() < 1e-7
        w = new
        if done:
            break
    w *= np.sign((member * (x.T @ (x @ w))).sum(axis=0))
    y = x @ w
    r = y.T @ y / n
    slope = np.zeros((size, size))
    for j in range(size):
        if len(before[j]):
            slope[before[j], j] = np.linalg.solve(r[np.ix_(before[j], before[j])], r[before[j], j])
    return slope[arcs[:, 0], arcs[:, 1]]


def pls_bootstrap(random, answers, blocks, arcs, resamples):
    n = len(answers)
    drawn = [pls(None, answers[random.integers(0, n, n)], blocks, arcs) for _ in range(resamples)]
    return np.std(drawn, axis=0, ddof=1)


tasks = [sbg, bg_nbd, pareto_nbd, gamma_gamma, dirichlet, pls, pls_bootstrap]
