"""SMAA-2 in vectorised numpy: what src/jmh/smaa.sh holds the engine against. Arguments: candidates, criteria, samples,
fixed or normal."""

import statistics
import sys
import time

import numpy as np


def model(size, criteria):
    state, values = 1, []
    for _ in range(size * criteria):
        state = (1103515245 * state + 12345) % (1 << 31)
        values.append(state / (1 << 31))
    return np.array(values).reshape(size, criteria)


def smaa(values, samples, normal, random):
    size, criteria = values.shape
    weights = random.standard_exponential((samples, criteria))
    weights /= weights.sum(axis=1, keepdims=True)
    if normal:
        scores = np.empty((samples, size))
        drawn = [np.clip(random.normal(values[i], 0.1, (samples, criteria)), 0, 1) for i in range(size)]
        for i in range(size):
            scores[:, i] = np.einsum("sj,sj->s", weights, drawn[i])
    else:
        scores = weights @ values.T
        drawn = values[:, None, :]
    order = np.argsort(-scores, axis=1)
    ranks = np.empty_like(order)
    np.put_along_axis(ranks, order, np.broadcast_to(np.arange(size), order.shape), axis=1)
    acceptability = np.stack([np.bincount(ranks[:, i], minlength=size) for i in range(size)]) / samples
    first = order[:, 0]
    counts = np.bincount(first, minlength=size)
    central = np.stack([np.bincount(first, weights=weights[:, j], minlength=size) for j in range(criteria)], axis=1)
    with np.errstate(invalid="ignore", divide="ignore"):
        central /= counts[:, None]
    confidence = np.full(size, np.nan)
    told = min(samples, 400_000_000 // (size * size * criteria))  # as many as the engine takes
    for i in np.flatnonzero(counts):
        at_central = np.stack([one[:told] @ central[i] for one in drawn])
        confidence[i] = (at_central[i] >= at_central.max(axis=0)).mean()
    winning = np.stack([(scores[:, i : i + 1] > scores).mean(axis=0) for i in range(size)])
    expected, spread = scores.mean(axis=0), scores.std(axis=0)
    interval = np.quantile(scores, [0.05, 0.5, 0.95], axis=0)
    loss = (scores.max(axis=1, keepdims=True) - scores).mean(axis=0)
    return acceptability, central, confidence, winning, expected, spread, interval, loss, ranks.mean(axis=0)


size, criteria, samples, kind = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
values = model(size, criteria)
millis = []
for run in range(6):
    random = np.random.default_rng(run)
    start = time.process_time()
    found = smaa(values, samples, kind == "normal", random)
    millis.append(1000 * (time.process_time() - start))
print(
    f"numpy {size:4d} x {criteria:2d}, {samples:6d}, {kind:6s}  first run {millis[0]:7.1f} ms, "
    f"median {statistics.median(millis[1:]):7.1f} ms   first: " + " ".join(f"{x:.4f}" for x in found[0][:4, 0])
)
