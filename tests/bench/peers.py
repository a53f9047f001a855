"""Peers in numpy and scipy: says its versions, then answers each line {task, given, seed} with one line
{seconds, answer}, the processor time of one time and a list of numbers. Says nothing without numpy and scipy.
"""
import json
import sys
from time import process_time

try:
    import numpy
    import scipy
except ImportError:
    sys.exit(0)

import peers_estimate
import peers_simulate

ENOUGH = 0.03


def timed(work):
    times = 1
    while True:
        start = process_time()
        for _ in range(times):
            answer = work()
        seconds = process_time() - start
        if seconds >= ENOUGH:
            return dict(seconds=seconds / times, answer=[float(x) for x in answer])
        times *= 2


print(f"numpy {numpy.__version__}, scipy {scipy.__version__}", flush=True)
tasks = {task.__name__: task for task in peers_simulate.tasks + peers_estimate.tasks}
for line in sys.stdin:
    ask = json.loads(line)
    given = ask["given"]
    if ask["task"] in vars(peers_estimate):
        given = {k: numpy.array(v) if isinstance(v, list) else v for k, v in given.items()}
    seed = ask["seed"]
    reply = timed(lambda: tasks[ask["task"]](numpy.random.default_rng(seed), **given))
    print(json.dumps(reply), flush=True)
