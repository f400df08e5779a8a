/** Planning documents in, plans out, as text. */
module dev.sop.io {
    requires transitive dev.sop.core;
    requires dev.sop.scenarios;
    requires tools.jackson.core;
    requires org.snakeyaml.engine;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;
    requires static com.fasterxml.jackson.databind;
    requires static tools.jackson.databind;

    exports dev.sop.io;
    // no provides: a host without one of the two databinds would not start
    exports dev.sop.io.jackson2;
    exports dev.sop.io.jackson3;
}
