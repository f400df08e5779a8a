package dev.sop.effort;

/** Told how far long work has come; called on the caller's thread. */
@FunctionalInterface
public interface Progress {

    /** Says nothing. */
    Progress SILENT = (stage, done, of) -> {};

    /**
     * A stage was finished.
     *
     * @param stage what was done, in words: {@code scenario upside}
     * @param done stages finished so far, from 1
     * @param of stages in all
     */
    void finished(String stage, int done, int of);
}
