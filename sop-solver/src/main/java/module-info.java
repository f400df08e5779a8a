/** Linear and mixed-integer programs, the solvers for them, and the port for a solver from outside. Knows no planning. */
@SuppressWarnings("module") // the core is built after this module
module dev.sop.solver {
    requires com.google.common;
    requires ojalgo;
    requires transitive org.jspecify;
    requires static com.google.errorprone.annotations;

    exports dev.sop.program;
    exports dev.sop.solver to
            dev.sop.core;
    exports dev.sop.solver.chain to
            dev.sop.core;
    exports dev.sop.solver.conflict to
            dev.sop.core;
    exports dev.sop.solver.firstorder to
            dev.sop.core;
    exports dev.sop.solver.productwise to
            dev.sop.core;
    exports dev.sop.solver.productwise.problem to
            dev.sop.core;
    exports dev.sop.solver.simplex to
            dev.sop.core;
    exports dev.sop.solver.tree to
            dev.sop.core;
}
