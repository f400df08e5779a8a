/** The planning cycle, its values, the engine that reconciles them, and the plan. */
module dev.sop.core {
    requires transitive com.google.common;
    requires transitive org.jspecify;
    requires dev.sop.metrics;
    requires ojalgo;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
}
