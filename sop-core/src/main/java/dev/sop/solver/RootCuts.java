package dev.sop.solver;

final class RootCuts {
    private final LinearProgram lp; private final Basis basis;
    RootCuts(LinearProgram lp, LpSolution relaxed, Basis basis, MipOptions options) { this.lp=lp; this.basis=basis; }
    void run() {}
    LinearProgram program() { return lp; }
    Basis basis() { return basis; }
}
