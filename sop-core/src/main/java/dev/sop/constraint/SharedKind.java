package dev.sop.constraint;

/** What is shared; decides the words and the role that owns it, never the arithmetic. */
public enum SharedKind {
    /** A material or component. */
    MATERIAL,
    /** What one supplier can deliver. */
    SUPPLIER,
    /** Hours of people. */
    LABOUR,
    /** Hours of a machine or work centre. */
    MACHINE
}
