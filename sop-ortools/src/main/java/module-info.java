/** Native solvers of linear programs for the planning engine. */
module dev.sop.ortools {
    requires transitive dev.sop.solver;
    requires ortools.java;

    exports dev.sop.ortools;
}
