/** The standard scenarios. */
module dev.sop.scenarios {
    requires transitive dev.sop.core;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;

    exports dev.sop.scenarios;
}
