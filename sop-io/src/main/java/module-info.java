/** Planning documents in, plans out, as text. */
module dev.sop.io {
    requires transitive dev.sop.core;
    requires dev.sop.scenarios;
    requires tools.jackson.core;
    requires org.snakeyaml.engine;
    requires static org.immutables.value.annotations;
    requires static com.google.errorprone.annotations;
    requires static java.compiler;

    exports dev.sop.io;
}
