package dev.sop.problem;

/**
 * A likely remedy that is said in the words of whoever gave the input: in Java a call of a builder, in a document a key.
 *
 * @param code which remedy
 * @param name what it is about, a product or a number; empty where it is about nothing in particular
 */
public record Remedy(RemedyCode code, String name) {

    /** A remedy about nothing in particular. */
    public static Remedy of(RemedyCode code) {
        return new Remedy(code, "");
    }

    /** The remedy in Java, a sentence that begins with "Maybe". */
    @Override
    public String toString() {
        return code.inJava().replace("%s", name);
    }
}
