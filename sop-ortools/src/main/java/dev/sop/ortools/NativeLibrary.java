package dev.sop.ortools;

import com.google.ortools.Loader;
import java.util.Locale;
import java.util.Optional;

/** The native library of OR-Tools, which may not be there. */
final class NativeLibrary {

    private NativeLibrary() {}

    /**
     * Loads it where it is not loaded yet; says what is missing where it cannot be. Without the message of what was thrown: it names
     * temporary folders and class loaders, and the text becomes part of a plan that is the same each time.
     */
    static Optional<String> missing() {
        try {
            Loader.loadNativeLibraries();
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of("the native library of OR-Tools could not be loaded on " + platform() + " ("
                    + e.getClass().getSimpleName() + "). Maybe the artifact com.google.ortools:ortools-" + artifact()
                    + " is not on the class path, the virtual machine was not started with --enable-native-access, or"
                    + " the temporary folder takes no executable files");
        }
    }

    private static String platform() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    /** How OR-Tools names its artifact for this platform: {@code linux-x86-64}. */
    private static String artifact() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String system =
                os.contains("win") && !os.contains("darwin") ? "win32" : os.contains("mac") ? "darwin" : "linux";
        return system + "-" + (arch.equals("aarch64") || arch.equals("arm64") ? "aarch64" : "x86-64");
    }
}
