package dev.sop.examples.house;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the module descriptors of the library say. */
final class Descriptors {

    private Descriptors() {}

    /** The modules of the library by name, as they are on the class path. */
    static Map<String, ModuleDescriptor> ours() {
        Map<String, ModuleDescriptor> modules = new TreeMap<>();
        try {
            for (URL url : Collections.list(Descriptors.class.getClassLoader().getResources("module-info.class"))) {
                try (InputStream in = url.openStream()) {
                    ModuleDescriptor descriptor = ModuleDescriptor.read(in);
                    if (descriptor.name().startsWith("dev.sop.")) {
                        modules.put(descriptor.name(), descriptor);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return modules;
    }

    /** The packages a module exports to everyone. */
    static Set<String> exported(ModuleDescriptor module) {
        return module.exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(toCollection(TreeSet::new));
    }

    /** Those of the packages whose package-info is missing or does not say {@code @NullMarked}. */
    static Set<String> notNullMarked(Collection<String> packages) {
        return packages.stream().filter(name -> !isNullMarked(name)).collect(toCollection(TreeSet::new));
    }

    /** Those of the packages that are in none of the exported ones. */
    static Set<String> hidden(Stream<String> packages, Set<String> exported) {
        return packages.filter(name -> !exported.contains(name)).collect(toCollection(TreeSet::new));
    }

    private static boolean isNullMarked(String packageName) {
        try {
            return Class.forName(packageName + ".package-info").isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
