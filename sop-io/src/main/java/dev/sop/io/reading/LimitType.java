package dev.sop.io.reading;

import com.google.common.collect.ImmutableList;
import dev.sop.constraint.SharedKind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the {@code type} of a constraint says; the words are those of the grammar for limits written as text. */
enum LimitType {
    LABOR(SharedKind.LABOUR, "labor", "labour", "overtime", "shifts"),
    MATERIAL(SharedKind.MATERIAL, "material", "materials", "component"),
    SUPPLIER(SharedKind.SUPPLIER, "supplier", "vendor"),
    MACHINE(SharedKind.MACHINE, "machine", "capacity", "work centre", "work center"),
    PRODUCTION(null, "production", "output"),
    STORAGE(null, "storage", "warehouse"),
    SHIPMENT(null, "shipment"),
    STOCK(null, "stock"),
    STOCK_VALUE(null, "stock_value"),
    RATE_OF_CHANGE(null, "rate_of_change"),
    WORKFORCE(null, "workforce"),
    SERVICE_LEVEL(null, "service_level"),
    SOURCING(null, "sourcing"),
    BUDGET(null, "budget"),
    CASH(null, "cash"),
    DOWNTIME(null, "downtime"),
    FROZEN(null, "frozen");

    /** The words a document would use. */
    static final ImmutableList<String> WORDS = ImmutableList.of(
            "labor",
            "overtime",
            "shifts",
            "material",
            "supplier",
            "machine",
            "production",
            "storage",
            "shipment",
            "stock",
            "stock_value",
            "rate_of_change",
            "workforce",
            "service_level",
            "sourcing",
            "budget",
            "cash",
            "downtime",
            "frozen");

    private final @Nullable SharedKind shared;
    private final ImmutableList<String> words;

    LimitType(@Nullable SharedKind shared, String... words) {
        this.shared = shared;
        this.words = ImmutableList.copyOf(words);
    }

    /** What is shared, or empty where this type shares nothing. */
    Optional<SharedKind> shared() {
        return Optional.ofNullable(shared);
    }

    /** Whether limits of overtime and shifts have this type. */
    boolean isLabor() {
        return this == LABOR;
    }

    /** Whether it may be given in words; the others are numbers only. */
    boolean hasWords() {
        return compareTo(STORAGE) <= 0;
    }

    static Optional<LimitType> of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        for (LimitType type : values()) {
            if (type.words.contains(plain)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
