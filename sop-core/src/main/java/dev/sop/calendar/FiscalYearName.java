package dev.sop.calendar;

/** Which calendar year gives a fiscal year its name. */
public enum FiscalYearName {
    /** The one it begins in, that is, in which its first week ends: 2026-09-28 begins 2026, 2026-12-28 begins 2027. */
    START,
    /** The one it ends in, that is, in which its last week begins: 2026-09-28 begins 2027. */
    END
}
