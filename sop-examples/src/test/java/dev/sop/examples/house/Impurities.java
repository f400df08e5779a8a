package dev.sop.examples.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Calls and types by which a result would depend on more than its inputs. */
final class Impurities {

    static final DescribedPredicate<JavaAccess<?>> A_CLOCK = describe("read a clock", Impurities::readsClock);
    static final DescribedPredicate<JavaAccess<?>> CHANCE = describe("draw at random", Impurities::drawsAtRandom);
    static final DescribedPredicate<JavaAccess<?>> PRINTING = describe("print", Impurities::prints);
    static final DescribedPredicate<JavaClass> STATE = describe("a type that holds state", Impurities::holdsState);

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.system",
            "java.time.Clock.systemUTC",
            "java.time.Clock.systemDefaultZone",
            "java.util.Calendar.getInstance");
    private static final Set<String> DRAWS = Set.of("java.lang.Math.random", "java.util.UUID.randomUUID");
    private static final Set<String> UNSEEDED = Set.of("java.util.Random.<init>", "java.util.SplittableRandom.<init>");
    private static final Set<String> NEVER_SEEDED =
            Set.of("java.util.concurrent.ThreadLocalRandom", "java.security.SecureRandom");
    private static final Set<String> PRINTS =
            Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.Throwable.printStackTrace");

    private Impurities() {}

    private static boolean readsClock(JavaAccess<?> access) {
        boolean now = access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getName().equals("now");
        boolean newDate = name(access).equals("java.util.Date.<init>") && parameters(access) == 0;
        return now || newDate || CLOCKS.contains(name(access));
    }

    private static boolean drawsAtRandom(JavaAccess<?> access) {
        boolean unseeded = UNSEEDED.contains(name(access)) && parameters(access) == 0;
        boolean shuffle = name(access).equals("java.util.Collections.shuffle") && parameters(access) == 1;
        return unseeded
                || shuffle
                || DRAWS.contains(name(access))
                || NEVER_SEEDED.contains(access.getTargetOwner().getName());
    }

    private static boolean prints(JavaAccess<?> access) {
        return PRINTS.contains(name(access));
    }

    private static boolean holdsState(JavaClass type) {
        boolean collection = type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
        return (collection && type.getPackageName().startsWith("java.util") && !type.isInterface())
                || type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(ThreadLocal.class)
                || type.isAssignableTo(StringBuilder.class);
    }

    private static String name(JavaAccess<?> access) {
        return access.getTargetOwner().getName() + "." + access.getName();
    }

    private static int parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitCallTarget target
                ? target.getRawParameterTypes().size()
                : -1;
    }
}
