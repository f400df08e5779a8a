/** Statistical forecasts of demand from history. */
module dev.sop.forecast {
    requires transitive com.google.common;
    requires transitive dev.sop.metrics;
    requires transitive org.jspecify;
    requires static com.google.errorprone.annotations;

    exports dev.sop.forecast;
}
