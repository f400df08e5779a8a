/** The planning cycle, its values, the engine that reconciles them, and the plan. */
module dev.sop.core {
    requires transitive com.google.common;
    requires transitive dev.sop.solver;
    requires transitive org.jspecify;
    requires dev.sop.metrics;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;

    exports dev.sop;
    exports dev.sop.assumption;
    exports dev.sop.calendar;
    exports dev.sop.capacity;
    exports dev.sop.certificate;
    exports dev.sop.constraint;
    exports dev.sop.cycle;
    exports dev.sop.demand;
    exports dev.sop.effort;
    exports dev.sop.executive;
    exports dev.sop.finance;
    exports dev.sop.gap;
    exports dev.sop.inventory;
    exports dev.sop.performance;
    exports dev.sop.problem;
    exports dev.sop.product;
    exports dev.sop.scenario;
    exports dev.sop.strategy;
    exports dev.sop.supply;
    exports dev.sop.text;
}
