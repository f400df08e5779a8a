package dev.sop.run;

import dev.sop.effort.Progress;

/** Counts stages for a {@link Progress}. */
final class StageCounter {

    private final Progress progress;
    private final int of;
    private int done;

    StageCounter(Progress progress, int of) {
        this.progress = progress;
        this.of = of;
    }

    void finish(String stage) {
        done++;
        progress.finished(stage, done, of);
    }
}
