package dev.sop.io.document;

/** The text breaks the rules of its notation at a place. */
final class NotWellFormed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Findings.Finding finding;

    NotWellFormed(Findings.Finding finding, Throwable cause) {
        super(finding.value(), cause);
        this.finding = finding;
    }

    Findings.Finding finding() {
        return finding;
    }
}
