package dev.sop.io;

/** How a document is written down. */
public enum DocumentFormat {
    /** YAML 1.2, core schema; JSON without tabs is YAML too. */
    YAML,
    /** JSON, RFC 8259. */
    JSON
}
