"""The simulations in numpy: a draw a customer and month, and where numpy can, customers as wholes."""
import numpy as np


def bucket(random, base, churn, inflow, weeks):
    """A coin for every customer every week."""
    here, lost = base, 0
    for _ in range(weeks):
        left = np.count_nonzero(random.random(here) < churn)
        lost += left
        here += random.poisson(inflow) - left
    return here, lost


def bucket_whole(random, base, churn, inflow, weeks):
    here, lost = base, 0
    for _ in range(weeks):
        left = random.binomial(here, churn)
        lost += left
        here += random.poisson(inflow) - left
    return here, lost


def cohort(random, cohortSize, months, churnAlpha, churnBeta, spendShape, spendMean):
    """A coin and a gamma draw a month for those still here."""
    churn = random.beta(churnAlpha, churnBeta, cohortSize)
    spend = np.zeros(cohortSize)
    who = np.arange(cohortSize)
    paying, monthly = [], []
    for _ in range(months):
        spent = random.gamma(spendShape, spendMean / spendShape, len(who))
        spend[who] += spent
        paying.append(len(who))
        monthly.append(spent.sum())
        stay = random.random(len(who)) >= churn
        who, churn = who[stay], churn[stay]
    return paying[12] / cohortSize, len(who) / cohortSize, spend.mean(), spend.std()


def cohort_whole(random, cohortSize, months, churnAlpha, churnBeta, spendShape, spendMean):
    here, paying, monthly = cohortSize, [], []
    for t in range(months):
        paying.append(here)
        monthly.append(random.gamma(spendShape * here, spendMean / spendShape))
        here = random.binomial(here, (churnBeta + t) / (churnAlpha + churnBeta + t))
    return paying[12], here, monthly[12]


def factors(rewards, periods, discount):
    return np.array(rewards) / (1 + discount) ** np.arange(periods + 1)[:, None]


def markov(random, moves, rewards, customers, periods, discount):
    """A table of 2^16 cells a level, so chances are rounded to 1/65,536."""
    size = len(moves)
    ends = np.rint(np.cumsum(moves, axis=1) * 65536).astype(int)
    table = np.concatenate([np.searchsorted(row, np.arange(65536), side="right") for row in ends])
    table = table.astype(np.uint8)
    worth = factors(rewards, periods, discount)
    level = np.zeros(customers, np.uint8)
    value = np.full(customers, worth[0, 0])
    standing = []
    for t in range(1, periods + 1):
        cell = level.astype(np.int32) << 16
        cell |= random.integers(0, 65536, customers, np.uint16)
        level = table[cell]
        standing.append(np.bincount(level, minlength=size))
        value += worth[t][level]
    return *(standing[11] / customers), *(standing[-1] / customers), value.mean(), value.std()


def markov_whole(random, moves, customers, periods):
    moves = np.array(moves)
    here = np.zeros(len(moves), int)
    here[0] = customers
    standing = []
    for _ in range(periods):
        here = random.multinomial(here, moves).sum(axis=0)
        standing.append(here)
    return *(standing[11] / customers), *(standing[-1] / customers)


def ties(random, population, acquaintances):
    """Pairs (a, b) with b < a in one long row, skipped by geometric draws; then both ways, sorted."""
    pairs = population * (population - 1) // 2
    chance = acquaintances / (population - 1)
    expected = pairs * chance
    at = np.cumsum(random.geometric(chance, int(expected + 10 * expected**0.5))) - 1
    at = at[at < pairs]
    a = ((1 + np.sqrt(1 + 8 * at)) / 2).astype(np.int64)
    b = at - a * (a - 1) // 2
    one, other = np.concatenate([a, b]), np.concatenate([b, a])
    start = np.concatenate([[0], np.cumsum(np.bincount(one, minlength=population))])
    return start, other[np.argsort(one, kind="stable")]


def network(random, population, acquaintances):
    start, known = ties(random, population, acquaintances)
    degree = np.diff(start)
    return len(known), degree.std()


def story(random, population, start, known, tellers, tells, retelling):
    """Wave by wave, in the network of these files."""
    start, known = np.fromfile(start, np.int32), np.fromfile(known, np.int32)
    waves = np.zeros(population, np.int32)
    who = np.repeat(np.arange(tellers), tells)
    wave = 1
    while len(who):
        degree = start[who + 1] - start[who]
        who, degree = who[degree > 0], degree[degree > 0]
        told = known[start[who] + (random.random(len(who)) * degree).astype(np.int64)]
        first = np.unique(told[waves[told] == 0])
        waves[first] = wave
        who = first[random.random(len(first)) < retelling]
        wave += 1
    return np.count_nonzero(waves == 1), np.count_nonzero(waves)


tasks = [bucket, bucket_whole, cohort, cohort_whole, markov, markov_whole, network, story]
