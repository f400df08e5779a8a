/** Metrics of sales and operations planning as pure functions. */
@SuppressWarnings("module") // the forecast is built after this module
module dev.sop.metrics {
    requires transitive com.google.common;
    requires transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;

    exports dev.sop.metrics;
    exports dev.sop.metrics.attainment;
    exports dev.sop.metrics.forecast;
    exports dev.sop.metrics.internal to
            dev.sop.forecast;
    exports dev.sop.metrics.inventory;
    exports dev.sop.metrics.otif;
    exports dev.sop.metrics.scorecard;
    exports dev.sop.metrics.service;
    exports dev.sop.metrics.tracking;
}
