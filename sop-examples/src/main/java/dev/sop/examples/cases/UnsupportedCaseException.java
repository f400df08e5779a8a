package dev.sop.examples.cases;

/** A case asks for something the library, or the reader of cases, does not do. */
final class UnsupportedCaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String feature;

    UnsupportedCaseException(String feature) {
        super(feature);
        this.feature = feature;
    }

    String feature() {
        return feature;
    }
}
